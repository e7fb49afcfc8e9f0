import type { PathEndpoints } from '../../contract/answers';
import type { Service } from '../../contract/objects';
import { endpointsOf } from '../services/endpoints';
import type { IndexedView } from '../view/IndexedView';
import { endpointState } from './pathPods';

/** The endpoints of a Service by state; null when EndpointSlices cannot be read or it has none by its nature. */
export function endpointsOnPath(view: IndexedView, service: Service): PathEndpoints | null {
  if (service.type === 'ExternalName' || !view.isKnown('endpointslices')) {
    return null;
  }
  const states = endpointsOf(view, service).map(endpointState);
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
  return {
    slices: view.slicesOf(service).length,
    total: states.length,
    ready: count('ready'),
    notReady: count('not ready'),
    draining: count('draining'),
    ended: count('ended'),
  };
}
