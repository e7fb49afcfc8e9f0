import type { Ingress, IngressBackend, LoadBalancerAddress } from '../../../src/contract/objects';
import { optional, text, texts, type Tree, tree, trees } from './json';
import { objectMeta } from './meta';

export function loadBalancerAddresses(object: Tree): LoadBalancerAddress[] {
  return trees(tree(tree(object.status).loadBalancer).ingress).map(({ ip, hostname }) => ({
    ip: text(ip),
    hostname: text(hostname),
  }));
}

function backend(of: Tree): IngressBackend {
  if (of.resource) {
    const { kind, name } = tree(of.resource);
    return { kind: text(kind), name: text(name), port: '' };
  }
  const { name, port } = tree(of.service);
  const { name: portName, number: portNumber } = tree(port);
  return { kind: 'Service', name: text(name), port: text(portName ?? portNumber) };
}

export function ingress(object: Tree): Ingress {
  const spec = tree(object.spec);
  return {
    meta: objectMeta(object),
    className: text(spec.ingressClassName),
    defaultBackend: optional(spec.defaultBackend, backend),
    rules: trees(spec.rules).map((rule) => ({
      host: text(rule.host),
      paths: trees(tree(rule.http).paths).map((path) => ({
        path: text(path.path),
        pathType: text(path.pathType),
        backend: backend(tree(path.backend)),
      })),
    })),
    tlsHosts: trees(spec.tls).flatMap(({ hosts }) => (texts(hosts).length > 0 ? texts(hosts) : ['*'])),
    addresses: loadBalancerAddresses(object),
  };
}
