import type { Fact } from '../../contract/answers';
import type { Resource } from '../../contract/kinds';
import type { KubeEvent, Namespace, ObjectOf, Workload } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { IndexedView } from '../view/IndexedView';
import { fact, instant } from './fact';
import { keptFacts } from './keptFacts';
import { nodeFacts } from './nodeFacts';
import { podFacts } from './podFacts';
import { serviceFacts, sliceFacts } from './serviceFacts';
import { workloadFacts } from './workloadFacts';

type FactsOf = { [R in Resource]: (view: IndexedView, object: ObjectOf[R], now: EpochMs) => Fact[] };

const workload = (_view: IndexedView, object: Workload) => workloadFacts(object);

function namespaceFacts(view: IndexedView, { meta }: Namespace): Fact[] {
  return [
    ...fact('Pods', view.isKnown('pods') ? view.podsIn(meta.name).length : null),
    ...fact('Services', view.isKnown('services') ? view.servicesIn(meta.name).length : null),
    ...fact('Workloads', view.workloadsIn(meta.name).length),
  ];
}

function eventFacts({ regarding, message, source, host, count, firstAt, lastAt }: KubeEvent): Fact[] {
  const { kind, namespace, name } = regarding;
  return [
    ...fact('About', `${kind} ${name}`, { kind, namespace, name }),
    ...fact('Message', message),
    ...fact('Reported by', host === '' ? source : `${source} on ${host}`),
    ...fact('Count', count),
    ...instant('First seen', firstAt),
    ...instant('Last seen', lastAt),
  ];
}

const FACTS: FactsOf = {
  namespaces: namespaceFacts,
  nodes: nodeFacts,
  pods: (_view, pod) => podFacts(pod),
  deployments: workload,
  replicasets: workload,
  statefulsets: workload,
  daemonsets: workload,
  jobs: workload,
  cronjobs: workload,
  services: serviceFacts,
  endpointslices: (_view, slice) => sliceFacts(slice),
  events: (_view, event) => eventFacts(event),
  ...keptFacts,
};

/** The facts shown of an object of any kept kind. */
export function factsOf<R extends Resource>(view: IndexedView, resource: R, object: ObjectOf[R], now: EpochMs): Fact[] {
  return FACTS[resource](view, object, now);
}
