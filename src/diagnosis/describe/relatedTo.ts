import type { RelatedObject } from '../../contract/answers';
import { type Resource, WORKLOADS } from '../../contract/kinds';
import type { Node, ObjectOf, Pod, Service, Workload } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { selectedPods } from '../services/selectedPods';
import { templateLabels } from '../services/templateLabels';
import type { IndexedView } from '../view/IndexedView';
import { ownerChain } from '../view/ownerOf';
import { podsOfOwner } from '../view/podsOfOwner';
import { refOf } from '../view/refOf';
import { budgetsOver, claimsOf, ingressesTo, KEPT_RELATIONS, keptIn, leaseOf, scalersOf } from './keptRelations';
import { relate, type Relation } from './relation';
import { statusOfRef } from './statusOf';

const MOST_RELATED = 200;

const pods = (found: Iterable<Pod>) => [...found].map((pod) => refOf('pods', pod));
const services = (found: Iterable<Service>) => [...found].map((service) => refOf('services', service));

function ofPod(view: IndexedView, pod: Pod): Relation[] {
  const node = pod.nodeName === null ? [] : [{ kind: 'Node', namespace: null, name: pod.nodeName }];
  return [
    ...relate('owner', ownerChain(view, pod.meta)),
    ...relate('runs on', node),
    ...relate('selected by', services(view.servicesSelecting(pod.meta.namespace, pod.meta.labels))),
    ...budgetsOver(view, pod.meta, pod.meta.labels),
    ...claimsOf(pod),
  ];
}

function ofWorkload(view: IndexedView, workload: Workload): Relation[] {
  const children = view
    .workloadsManagedBy(workload.meta.uid)
    .filter((child) => child.resource !== 'replicasets' || child.replicas !== 0 || child.status.replicas > 0);
  const owned = podsOfOwner(view, workload);
  const labels = owned[0]?.meta.labels ?? templateLabels(view, workload);
  const serving =
    workload.resource === 'jobs' || workload.resource === 'cronjobs'
      ? []
      : view.servicesSelecting(workload.meta.namespace, labels);
  return [
    ...relate('owner', ownerChain(view, workload.meta)),
    ...relate('selected by', services(serving)),
    ...scalersOf(view, refOf(workload.resource, workload)),
    ...(owned.length > 0 ? budgetsOver(view, workload.meta, labels) : []),
    ...relate(
      'owned',
      children.map((child) => refOf(child.resource, child))
    ),
    ...relate('owned', pods(owned)),
  ];
}

function ofService(view: IndexedView, service: Service): Relation[] {
  const selected = selectedPods(view, service);
  const owners = new Map(
    selected.flatMap((pod) => {
      const chain = ownerChain(view, pod.meta);
      const owner = chain[chain.length - 1];
      return owner ? [[`${owner.kind}/${owner.name}`, owner] as const] : [];
    })
  );
  return [
    ...ingressesTo(view, service.meta),
    ...relate('selects pods of', owners.values()),
    ...relate('endpoint', pods(selected)),
    ...relate(
      'owned',
      view.slicesOf(service).map((slice) => refOf('endpointslices', slice))
    ),
  ];
}

function ofNamespace(view: IndexedView, name: string): Relation[] {
  const workloads = view.workloadsIn(name).filter(({ meta }) => !meta.owners.some(({ controller }) => controller));
  return [
    ...relate(
      'contains',
      workloads.map((workload) => refOf(workload.resource, workload))
    ),
    ...relate('contains', services(view.servicesIn(name))),
    ...keptIn(view, name),
  ];
}

type Relations = { [R in Resource]: (view: IndexedView, object: ObjectOf[R]) => Relation[] };

const RELATIONS: Relations = {
  namespaces: (view, { meta }) => ofNamespace(view, meta.name),
  nodes: (view, node: Node) => [...leaseOf(view, node.meta), ...relate('runs here', pods(view.podsOn(node)))],
  pods: ofPod,
  ...(Object.fromEntries(WORKLOADS.map((resource) => [resource, ofWorkload])) as Pick<
    Relations,
    (typeof WORKLOADS)[number]
  >),
  services: ofService,
  endpointslices: (view, slice) => [
    ...relate('owner', ownerChain(view, slice.meta)),
    ...relate(
      'endpoint',
      slice.endpoints.flatMap(({ targetKind, targetName }) =>
        targetName === '' ? [] : [{ kind: targetKind, namespace: slice.meta.namespace, name: targetName }]
      )
    ),
  ],
  ...KEPT_RELATIONS,
  events: (_view, { regarding: { kind, namespace, name } }) => relate('about', [{ kind, namespace, name }]),
};

/** Everything an object belongs to, owns, selects or runs on, one step each; without state. */
export function relationsOf<R extends Resource>(view: IndexedView, resource: R, object: ObjectOf[R]): Relation[] {
  return RELATIONS[resource](view, object);
}

/** What an object belongs to comes before what belongs to it. */
const UPWARDS = [
  'about',
  'owner',
  'runs on',
  'heartbeat of',
  'heartbeat',
  'scales',
  'scaled by',
  'protected by',
  'limits',
  'limited by',
  'led to by',
  'selected by',
  'selects pods of',
  'bound to',
  'leads to',
];

function place(relation: string): number {
  const position = UPWARDS.indexOf(relation);
  return position < 0 ? UPWARDS.length : position;
}

const BADNESS = { bad: 0, warning: 1, neutral: 2, good: 3 } as const;

/** Relations with the state of each, owners and the worst first, at most 200. */
export function relatedTo(view: IndexedView, relations: readonly Relation[], now: EpochMs): RelatedObject[] {
  return relations
    .map(({ object, relation }) => ({ object, relation, ...statusOfRef(view, object, now) }))
    .sort((a, b) => place(a.relation) - place(b.relation) || BADNESS[a.tone] - BADNESS[b.tone])
    .slice(0, MOST_RELATED);
}
