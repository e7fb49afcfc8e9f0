import { type Resource, WORKLOADS } from '../../contract/kinds';
import type { ObjectRef } from '../../contract/objectRef';
import type {
  EndpointSlice,
  HorizontalPodAutoscaler,
  Ingress,
  KubeEvent,
  Node,
  ObjectMeta,
  ObjectOf,
  PersistentVolumeClaim,
  Pod,
  PodDisruptionBudget,
  ResourceQuota,
  Service,
  Workload,
} from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import {
  eventKey,
  eventsOfSame,
  type HardTaints,
  type IndexedView,
  isNodeLost,
  latestRenewal,
  nameKey,
  pairKey,
  refKey,
  RESTART_WINDOW,
  selects,
  taintsOf,
} from '../../diagnosis';
import type { ClusterCache } from './ClusterCache';
import type { PodRecord } from './pods/PodRecord';

/**
 * The cache as diagnosis reads it: look-ups come from indexes that are always up to date. One for each moment that is looked
 * at, since a little is worked out once and remembered: which nodes are lost, which taints repel.
 */
export class LiveView implements IndexedView {
  private readonly lost = new Map<string, boolean>();
  private heartbeat: EpochMs | null | undefined;
  private hardTaints: HardTaints | undefined;

  constructor(private readonly cache: ClusterCache) {}

  all<R extends Resource>(resource: R): Iterable<ObjectOf[R]> {
    return this.cache.all(resource);
  }

  get<R extends Resource>(resource: R, namespace: string | null, name: string): ObjectOf[R] | undefined {
    return this.cache.get(resource, namespace, name);
  }

  isKnown(resource: Resource): boolean {
    return this.cache.isKnown(resource);
  }

  *suspects(now: EpochMs): Iterable<Pod> {
    const { all } = this.cache.indexes.pods;
    for (let i = 0; i < all.length; i++) {
      const pod = all[i]!;
      if (!this.isCalm(pod, now)) {
        yield pod;
      }
    }
  }

  /** True when diagnosis would find nothing for sure, without asking it: the conditions are those of `isCalm`. */
  isCalm(pod: PodRecord, now: EpochMs): boolean {
    const { calm, finished, hasLivenessProbe, endPlaces } = pod.shape.facts;
    if (!calm) {
      return false;
    }
    if (finished) {
      return true;
    }
    return (
      pod.deletedAt === null &&
      endPlaces.every((place) => now - pod.numbers[place]! > RESTART_WINDOW) &&
      (pod.nodeName === null || !this.isLost(pod.nodeName, now)) &&
      !(hasLivenessProbe && this.cache.indexes.probeFailures.has(nameKey(pod.namespace, pod.name)))
    );
  }

  eventsOf(kind: string, meta: ObjectMeta): readonly KubeEvent[] {
    return eventsOfSame(this.cache.indexes.events.get(eventKey(kind, meta.namespace, meta.name)), kind, meta);
  }

  podsManagedBy(uid: string): readonly Pod[] {
    return this.cache.indexes.pods.managedBy(uid);
  }

  podsOn(node: Node): readonly Pod[] {
    return this.cache.indexes.pods.on(node.meta.name);
  }

  podsIn(namespace: string | null): readonly Pod[] {
    return [...this.cache.store('pods').inNamespace(namespace)];
  }

  podsLabelled(namespace: string | null, label: string, value: string): readonly Pod[] {
    return this.cache.indexes.pods.labelled(namespace, label, value);
  }

  taintsThatRepel(): HardTaints {
    return (this.hardTaints ??= taintsOf(this.cache.all('nodes')));
  }

  slicesOf({ meta }: Service): readonly EndpointSlice[] {
    return this.cache.indexes.slices.get(nameKey(meta.namespace, meta.name));
  }

  servicesIn(namespace: string | null): readonly Service[] {
    return this.cache.indexes.services.get(namespace ?? '');
  }

  servicesSelecting(namespace: string | null, labels: ReadonlyMap<string, string>): Service[] {
    const found: Service[] = [];
    for (const [label, value] of labels) {
      for (const service of this.cache.indexes.servicesByPair.get(pairKey(namespace, label, value))) {
        if (selects(service.selector, labels)) {
          found.push(service);
        }
      }
    }
    return found;
  }

  podsUsingClaim(namespace: string | null, claim: string): readonly Pod[] {
    return this.cache.indexes.pods.usingClaim(namespace, claim);
  }

  claimsIn(namespace: string | null): readonly PersistentVolumeClaim[] {
    return this.cache.indexes.claims.get(namespace ?? '');
  }

  ingressesLeadingTo(namespace: string | null, service: string): readonly Ingress[] {
    return this.cache.indexes.ingresses.get(nameKey(namespace, service));
  }

  autoscalersOf(target: ObjectRef): readonly HorizontalPodAutoscaler[] {
    return this.cache.indexes.autoscalers.get(refKey(target));
  }

  budgetsIn(namespace: string | null): readonly PodDisruptionBudget[] {
    return this.cache.indexes.budgets.get(namespace ?? '');
  }

  quotasIn(namespace: string | null): readonly ResourceQuota[] {
    return this.cache.indexes.quotas.get(namespace ?? '');
  }

  latestHeartbeat(): EpochMs | null {
    return (this.heartbeat ??= latestRenewal(this.cache.all('leases')));
  }

  workloadsIn(namespace: string | null): readonly Workload[] {
    return WORKLOADS.flatMap((resource) => this.cache.indexes.workloads[resource].get(namespace ?? ''));
  }

  workloadsManagedBy(uid: string): readonly Workload[] {
    return WORKLOADS.flatMap((resource) => this.cache.indexes.children[resource].get(uid));
  }

  private isLost(node: string, now: EpochMs): boolean {
    let lost = this.lost.get(node);
    if (lost === undefined) {
      lost = isNodeLost(this.cache, node, now);
      this.lost.set(node, lost);
    }
    return lost;
  }
}
