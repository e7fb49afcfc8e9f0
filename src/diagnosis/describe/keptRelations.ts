import type { Resource } from '../../contract/kinds';
import type { ObjectRef } from '../../contract/objectRef';
import type { Ingress, LabelSelector, ObjectMeta, ObjectOf, PersistentVolumeClaim, Pod } from '../../contract/objects';
import { LEASE_NAMESPACE } from '../status/heartbeat';
import type { IndexedView } from '../view/IndexedView';
import { ownerChain, ownerOf } from '../view/ownerOf';
import { podsMatching } from '../view/podsMatching';
import { refKey, refOf } from '../view/refOf';
import { matchesSelector } from '../view/selects';
import { relate, type Relation } from './relation';
import type { KeptResource } from './keptFacts';

const refsOf = <R extends Resource>(resource: R, objects: Iterable<ObjectOf[R]>) =>
  [...objects].map((object) => refOf(resource, object));

function distinct(refs: readonly ObjectRef[]): ObjectRef[] {
  return [...new Map(refs.map((ref) => [refKey(ref), ref])).values()];
}

function ofIngress({ meta, defaultBackend, rules }: Ingress): Relation[] {
  const ways = rules.flatMap(({ paths }) => paths.map(({ backend }) => backend));
  const backends = defaultBackend ? [...ways, defaultBackend] : ways;
  return relate('leads to', distinct(backends.map(({ kind, name }) => ({ kind, namespace: meta.namespace, name }))));
}

function ofClaim(view: IndexedView, { meta, volumeName }: PersistentVolumeClaim): Relation[] {
  const users = view.podsUsingClaim(meta.namespace, meta.name);
  return [
    ...relate('owner', ownerChain(view, meta)),
    ...relate('bound to', volumeName === '' ? [] : [{ kind: 'PersistentVolume', namespace: null, name: volumeName }]),
    ...relate('used by', refsOf('pods', users)),
  ];
}

function ofBudget(view: IndexedView, meta: ObjectMeta, selector: LabelSelector | null): Relation[] {
  const pods = podsMatching(view, meta.namespace, selector);
  const owners = distinct(pods.map((pod) => ownerOf(view, pod)));
  return [
    ...relate(
      'protects',
      owners.filter(({ kind }) => kind !== 'Pod')
    ),
    ...relate('protects', refsOf('pods', pods)),
  ];
}

const namespaceOf = ({ namespace }: ObjectMeta): ObjectRef[] =>
  namespace === null ? [] : [{ kind: 'Namespace', namespace: null, name: namespace }];

/** Relations of the kinds that stand beside workloads. */
export const KEPT_RELATIONS: { [R in KeptResource]: (view: IndexedView, object: ObjectOf[R]) => Relation[] } = {
  ingresses: (_view, ingress) => ofIngress(ingress),
  persistentvolumeclaims: ofClaim,
  persistentvolumes: (view, { claim }) => [
    ...relate('bound to', claim ? [claim] : []),
    ...relate('used by', claim ? refsOf('pods', view.podsUsingClaim(claim.namespace, claim.name)) : []),
  ],
  horizontalpodautoscalers: (_view, { target }) => relate('scales', [target]),
  poddisruptionbudgets: (view, { meta, selector }) => ofBudget(view, meta, selector),
  resourcequotas: (_view, { meta }) => relate('limits', namespaceOf(meta)),
  limitranges: (_view, { meta }) => relate('limits', namespaceOf(meta)),
  leases: (_view, { meta }) => relate('heartbeat of', [{ kind: 'Node', namespace: null, name: meta.name }]),
};

/** Disruption budgets over pods with these labels. */
export function budgetsOver(
  view: IndexedView,
  { namespace }: ObjectMeta,
  labels: ReadonlyMap<string, string>
): Relation[] {
  const budgets = view.budgetsIn(namespace).filter(({ selector }) => matchesSelector(selector, labels));
  return relate('protected by', refsOf('poddisruptionbudgets', budgets));
}

/** Autoscalers of a workload. */
export function scalersOf(view: IndexedView, workload: ObjectRef): Relation[] {
  return relate('scaled by', refsOf('horizontalpodautoscalers', view.autoscalersOf(workload)));
}

/** Claims that a pod mounts. */
export function claimsOf({ meta, claimNames }: Pod): Relation[] {
  const { namespace } = meta;
  return relate(
    'uses',
    [...new Set(claimNames)].map((name) => ({ kind: 'PersistentVolumeClaim', namespace, name }))
  );
}

/** Ingresses that lead to a Service. */
export function ingressesTo(view: IndexedView, { namespace, name }: ObjectMeta): Relation[] {
  return relate('led to by', refsOf('ingresses', view.ingressesLeadingTo(namespace, name)));
}

/** The lease by which a node tells that it lives. */
export function leaseOf(view: IndexedView, { name }: ObjectMeta): Relation[] {
  const lease = view.get('leases', LEASE_NAMESPACE, name);
  return relate('heartbeat', lease ? [refOf('leases', lease)] : []);
}

/** What a namespace holds besides workloads and Services. */
export function keptIn(view: IndexedView, namespace: string): Relation[] {
  const here = ({ meta }: { meta: ObjectMeta }) => meta.namespace === namespace;
  return [
    ...relate('limited by', refsOf('resourcequotas', view.quotasIn(namespace))),
    ...relate('limited by', refsOf('limitranges', [...view.all('limitranges')].filter(here))),
    ...relate('contains', refsOf('ingresses', [...view.all('ingresses')].filter(here))),
    ...relate('contains', refsOf('persistentvolumeclaims', view.claimsIn(namespace))),
    ...relate('contains', refsOf('poddisruptionbudgets', view.budgetsIn(namespace))),
  ];
}
