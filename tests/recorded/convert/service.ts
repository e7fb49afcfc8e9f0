import type { EndpointSlice, Service } from '../../../src/contract/objects';
import { flagOrNull, number, numberOrNull, stringMap, text, texts, type Tree, tree, trees } from './json';
import { loadBalancerAddresses } from './ingress';
import { objectMeta } from './meta';

export function service(object: Tree): Service {
  const spec = tree(object.spec);
  return {
    meta: objectMeta(object),
    type: text(spec.type),
    clusterIP: text(spec.clusterIP),
    externalName: text(spec.externalName),
    selector: stringMap(spec.selector),
    ports: trees(spec.ports).map(({ name, port, protocol, targetPort }) => ({
      name: text(name),
      port: number(port),
      protocol: text(protocol),
      targetPort: text(targetPort),
    })),
    publishNotReadyAddresses: spec.publishNotReadyAddresses === true,
    externalTrafficPolicy: text(spec.externalTrafficPolicy),
    externalIPs: texts(spec.externalIPs),
    loadBalancerIP: text(spec.loadBalancerIP),
    addresses: loadBalancerAddresses(object),
  };
}

export function endpointSlice(object: Tree): EndpointSlice {
  const meta = objectMeta(object);
  return {
    meta,
    serviceName: meta.labels.get('kubernetes.io/service-name') ?? '',
    addressType: text(object.addressType),
    endpoints: trees(object.endpoints).map((endpoint) => {
      const { ready, serving, terminating } = tree(endpoint.conditions);
      const target = tree(endpoint.targetRef);
      return {
        addresses: texts(endpoint.addresses),
        ready: flagOrNull(ready),
        serving: flagOrNull(serving),
        terminating: flagOrNull(terminating),
        targetKind: text(target.kind),
        targetName: text(target.name),
        nodeName: text(endpoint.nodeName),
        zone: text(endpoint.zone),
      };
    }),
    ports: trees(object.ports).map(({ name, port, protocol }) => ({
      name: text(name),
      port: numberOrNull(port),
      protocol: text(protocol),
    })),
  };
}
