import type { Tone } from '../../contract/answers';
import type { ClusterView } from '../../contract/clusterView';
import type { Service } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { indexView } from '../view/IndexedView';
import { countEndpoints } from './endpoints';
import { isSelecting, serviceBreak, type ServiceBreak } from './serviceBreak';

/** How a Service does: endpoints ready of all (null when EndpointSlices are not readable), in words, and its own break if any. */
export interface ServiceState {
  ready: number | null;
  total: number | null;
  status: string;
  tone: Tone;
  broken: ServiceBreak | null;
}

/** The state of one Service at `now`, from its EndpointSlices, selector and ports. */
export function serviceState(view: ClusterView, service: Service, now: EpochMs): ServiceState {
  const indexed = indexView(view);
  if (service.type === 'ExternalName') {
    return { ready: null, total: null, status: `to ${service.externalName}`, tone: 'neutral', broken: null };
  }
  const endpoints = countEndpoints(indexed, service);
  const broken = serviceBreak(indexed, service, now);
  if (!endpoints) {
    return { ready: null, total: null, status: 'endpoints not known', tone: 'neutral', broken };
  }
  const { ready, total } = endpoints;
  const status = total === 0 ? 'no endpoints' : `${ready} of ${total} ready`;
  return { ready, total, status, tone: tone(service, ready, total, broken), broken };
}

function tone(service: Service, ready: number, total: number, broken: ServiceBreak | null): Tone {
  if (broken?.code === 'scaled-to-zero') {
    return 'neutral';
  }
  if (broken) {
    return 'bad';
  }
  if (total === 0) {
    return isSelecting(service) ? 'warning' : 'neutral';
  }
  return ready === total ? 'good' : ready === 0 ? 'bad' : 'warning';
}
