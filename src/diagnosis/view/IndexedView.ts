import type { ClusterView } from '../../contract/clusterView';
import type { ObjectRef } from '../../contract/objectRef';
import type {
  EndpointSlice,
  HorizontalPodAutoscaler,
  Ingress,
  KubeEvent,
  Node,
  ObjectMeta,
  PersistentVolumeClaim,
  Pod,
  PodDisruptionBudget,
  ResourceQuota,
  Service,
  Workload,
} from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { OnePassView } from './OnePassView';

/** Taints that keep pods off: on how many nodes, and their keys. */
export interface HardTaints {
  nodes: number;
  keys: readonly string[];
}

/** A ClusterView with the look-ups diagnosis needs. Lists are in no promised order. */
export interface IndexedView extends ClusterView {
  /** Every pod that may be broken at `now`, and perhaps others: only pods that are calm for sure (`isCalm`) may be left out. */
  suspects(now: EpochMs): Iterable<Pod>;
  /** Events about one object; those of an earlier object of the same name are left out. */
  eventsOf(kind: string, meta: ObjectMeta): readonly KubeEvent[];
  /** Pods managed directly by the owner with this uid. */
  podsManagedBy(uid: string): readonly Pod[];
  podsOn(node: Node): readonly Pod[];
  podsIn(namespace: string | null): readonly Pod[];
  /** Pods of a namespace that carry a label, by `key=value`: narrows a selector down without scanning the namespace. */
  podsLabelled(namespace: string | null, label: string, value: string): readonly Pod[];
  /** Taints of all nodes but those that only express a preference. */
  taintsThatRepel(): HardTaints;
  slicesOf(service: Service): readonly EndpointSlice[];
  servicesIn(namespace: string | null): readonly Service[];
  /** Services whose selector matches the labels. */
  servicesSelecting(namespace: string | null, labels: ReadonlyMap<string, string>): Service[];
  /** Pods that mount a claim, in any phase. */
  podsUsingClaim(namespace: string | null, claim: string): readonly Pod[];
  claimsIn(namespace: string | null): readonly PersistentVolumeClaim[];
  /** Ingresses with a path, or the default backend, that leads to a Service of this name. */
  ingressesLeadingTo(namespace: string | null, service: string): readonly Ingress[];
  /** Autoscalers of a workload. */
  autoscalersOf(target: ObjectRef): readonly HorizontalPodAutoscaler[];
  budgetsIn(namespace: string | null): readonly PodDisruptionBudget[];
  quotasIn(namespace: string | null): readonly ResourceQuota[];
  /** The latest renewal of any node's lease: what the nodes' clocks and the cache allow to compare with. Null without leases. */
  latestHeartbeat(): EpochMs | null;
  workloadsIn(namespace: string | null): readonly Workload[];
  /** ReplicaSets of a Deployment, Jobs of a CronJob. */
  workloadsManagedBy(uid: string): readonly Workload[];
}

function isIndexed(view: ClusterView): view is IndexedView {
  return 'podsLabelled' in view;
}

/** The view with look-ups: as it is when it has them, else indexed in one pass; give the result to all that is asked of one moment. */
export function indexView(view: ClusterView): IndexedView {
  return isIndexed(view) ? view : new OnePassView(view);
}
