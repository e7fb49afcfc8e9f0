import type { Endpoint, Service } from '../../contract/objects';
import type { IndexedView } from '../view/IndexedView';

/** Endpoints of a Service, each backend once (a dual-stack pod is in two slices); those being drained are not counted. */
export interface EndpointCount {
  ready: number;
  total: number;
}

function backend(endpoint: Endpoint): string {
  return endpoint.targetName === '' ? (endpoint.addresses[0] ?? '') : `${endpoint.targetKind}/${endpoint.targetName}`;
}

/** True when traffic is sent there; unknown counts as ready, as the EndpointSlice API asks. */
export function isReady(endpoint: Endpoint): boolean {
  return endpoint.ready !== false;
}

/** The endpoints of a Service by backend, from all its slices. A backend is ready when it is in any of them. */
export function endpointsOf(view: IndexedView, service: Service): Endpoint[] {
  const found = new Map<string, Endpoint>();
  for (const slice of view.slicesOf(service)) {
    for (const endpoint of slice.endpoints) {
      const known = found.get(backend(endpoint));
      if (!known || (!isReady(known) && isReady(endpoint))) {
        found.set(backend(endpoint), endpoint);
      }
    }
  }
  return [...found.values()];
}

/** Null when EndpointSlices cannot be read. */
export function countEndpoints(view: IndexedView, service: Service): EndpointCount | null {
  if (!view.isKnown('endpointslices')) {
    return null;
  }
  const counted = endpointsOf(view, service).filter((endpoint) => endpoint.terminating !== true);
  return { ready: counted.filter(isReady).length, total: counted.length };
}
