import { METRIC_PREFIX } from '../../../contract/identity';
import type { EndpointSlice, Service } from '../../../contract/objects';
import { type IndexedView, serviceState } from '../../../diagnosis';
import type { Row } from '../Family';
import { objectTable } from '../ObjectTable';

interface ServiceFacts {
  ready: number;
  total: number;
  ports: readonly Row[];
}

/** Ready endpoints behind each port: a slice carries a port under the name the Service gives it, if the pods have it. */
function portRows(service: Service, slices: readonly EndpointSlice[]): Row[] {
  return service.ports.map(({ name, protocol }) => {
    const ready = new Set<string>();
    for (const { ports, endpoints } of slices) {
      if (ports.some((port) => port.name === name && port.port !== null)) {
        for (const endpoint of endpoints) {
          if (endpoint.ready !== false && endpoint.terminating !== true) {
            // A dual-stack pod is in two slices.
            ready.add(endpoint.targetName || (endpoint.addresses[0] ?? ''));
          }
        }
      }
    }
    return [ready.size, name, protocol];
  });
}

function factsOf(service: Service, view: IndexedView, now: number): ServiceFacts | null {
  const { ready, total } = serviceState(view, service, now);
  return ready === null || total === null ? null : { ready, total, ports: portRows(service, view.slicesOf(service)) };
}

/** Endpoints of each Service; none for a Service whose endpoints are not known. */
export const serviceTable = objectTable<'services', ServiceFacts>({
  resource: 'services',
  labels: ['namespace', 'service'],
  identity: ({ meta }) => [meta.namespace ?? '', meta.name],
  facts: factsOf,
  families: [
    {
      name: `${METRIC_PREFIX}service_endpoints_ready`,
      help: 'Endpoints of the Service that are ready.',
      summable: true,
      rows: ({ ready }) => [[ready]],
    },
    {
      name: `${METRIC_PREFIX}service_endpoints`,
      help: 'Endpoints of the Service, ready or not; those being drained are left out.',
      summable: true,
      rows: ({ total }) => [[total]],
    },
    {
      name: `${METRIC_PREFIX}service_port_endpoints_ready`,
      help: 'Ready endpoints that the port of the Service leads to; 0 also when no pod has a port of that name.',
      labels: ['port', 'protocol'],
      summable: true,
      rows: ({ ports }) => ports,
    },
  ],
});
