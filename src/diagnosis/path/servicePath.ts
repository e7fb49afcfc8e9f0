import type { Freshness, ServicePathAnswer } from '../../contract/answers';
import type { ClusterView } from '../../contract/clusterView';
import type { Service } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { nearestWorkload } from '../services/nearestWorkload';
import { serviceState } from '../services/serviceState';
import { indexView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { isActive } from '../services/selectedPods';
import { pathBreak } from './pathBreak';
import type { PathContext } from './PathContext';
import { endpointsOnPath } from './pathEndpoints';
import { ingressesOnPath } from './pathIngresses';
import { nodesOnPath } from './pathNodes';
import { describePod, podsOnPath } from './pathPods';
import { portsOnPath } from './pathPorts';
import { pathRemarks } from './pathRemarks';

const MOST_PODS = 50;
const MOST_NODES = 50;
const MOST_INGRESSES = 20;

function routingOf({ type, clusterIP, selector }: Service): ServicePathAnswer['routing'] {
  if (type === 'ExternalName') {
    return 'external-name';
  }
  return selector.size === 0 ? 'manual' : clusterIP === 'None' ? 'headless' : 'selector';
}

/** The steps of the way at `now`. */
function contextOf(view: ClusterView, service: Service, now: EpochMs): PathContext {
  const indexed = indexView(view);
  const routing = routingOf(service);
  const pods = routing === 'external-name' ? [] : podsOnPath(indexed, service, now);
  const active = pods.flatMap(({ pod }) => (isActive(pod) ? [pod] : []));
  return {
    view: indexed,
    service,
    now,
    routing,
    ingresses: ingressesOnPath(indexed, service),
    ports: portsOnPath(indexed, service, active),
    endpoints: endpointsOnPath(indexed, service),
    pods,
    nodes: nodesOnPath(indexed, pods, now),
  };
}

/**
 * The way of a request to the pods of one Service at `now` (epoch milliseconds) and where it breaks: Ingress → Service → port →
 * EndpointSlices → pods → nodes. Bounded: 50 pods and nodes, 20 Ingresses, worst first.
 */
export function servicePath(
  view: ClusterView,
  service: Service,
  now: EpochMs
): Omit<ServicePathAnswer, keyof Freshness> {
  const context = contextOf(view, service, now);
  const { view: indexed, pods } = context;
  const broken = pathBreak(context);
  const { status, tone } = serviceState(indexed, service, now);
  const nearest = broken?.code === 'selector-matches-nothing' ? nearestWorkload(indexed, service) : null;
  return {
    object: refOf('services', service),
    routing: context.routing,
    type: service.type,
    clusterIP: service.clusterIP,
    externalName: service.externalName,
    status,
    tone: broken?.certain && broken.code !== 'scaled-to-zero' && tone === 'good' ? 'bad' : tone,
    broken,
    remarks: pathRemarks(context),
    ingresses: context.ingresses.slice(0, MOST_INGRESSES),
    ports: [...context.ports],
    selector: Object.fromEntries(service.selector),
    nearest: nearest && { object: nearest.object, differs: nearest.differs },
    endpoints: context.endpoints,
    pods: pods.slice(0, MOST_PODS).map(describePod),
    podCounts: {
      total: pods.length,
      ready: pods.filter(({ endpoint }) => endpoint === 'ready').length,
      broken: pods.filter(({ finding }) => finding !== null).length,
    },
    nodes: context.nodes.slice(0, MOST_NODES),
  };
}
