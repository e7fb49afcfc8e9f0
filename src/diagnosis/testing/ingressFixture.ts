import type { Ingress, IngressBackend, Lease } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { metaFixture, type MetaSpec } from './metaFixture';

function backend(to: string): IngressBackend {
  const [name, port = 'http'] = to.split(':');
  return { kind: 'Service', name, port };
}

/** Leads each `host/path` to a `service:port`, port `http` unless given. */
export function ingressFixture(
  spec: Partial<MetaSpec> & { routes: Record<string, string>; otherwise?: string }
): Ingress {
  return {
    meta: metaFixture('Ingress', { ...spec, name: spec.name ?? 'shop' }),
    className: 'nginx',
    defaultBackend: spec.otherwise === undefined ? null : backend(spec.otherwise),
    rules: Object.entries(spec.routes).map(([from, to]) => {
      const [host, ...path] = from.split('/');
      return { host, paths: [{ path: `/${path.join('/')}`, pathType: 'Prefix', backend: backend(to) }] };
    }),
    tlsHosts: [],
    addresses: [],
  };
}

/** The heartbeat of a node, last renewed at this moment. */
export function leaseFixture(node: string, renewedAt: EpochMs | null): Lease {
  return {
    meta: metaFixture('Lease', { name: node, namespace: 'kube-node-lease' }),
    holder: node,
    durationSeconds: 40,
    renewedAt,
  };
}
