import type { ClusterView } from '../../contract/clusterView';
import type { Resource } from '../../contract/kinds';
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
import { WORKLOADS } from '../../contract/kinds';
import type { ObjectRef } from '../../contract/objectRef';
import type { EpochMs } from '../../contract/time';
import { backendServices } from './backendServices';
import { controllerOf } from './controllerOf';
import type { HardTaints, IndexedView } from './IndexedView';
import { eventKey, nameKey, pairKey } from './keys';
import { MultiMap } from './MultiMap';
import { selects } from './selects';
import { eventsOfSame, latestRenewal, taintsOf } from './narrow';
import { refKey } from './refOf';

/**
 * A ClusterView with the look-ups diagnosis needs, each index built in one pass when first asked for.
 * It must not outlive the moment it was made in: the view below may change, the indexes do not.
 */
export class OnePassView implements IndexedView {
  private events: MultiMap<string, KubeEvent> | undefined;
  private podsByController: MultiMap<string, Pod> | undefined;
  private podsByNode: MultiMap<string, Pod> | undefined;
  private podsByNamespace: MultiMap<string, Pod> | undefined;
  private slices: MultiMap<string, EndpointSlice> | undefined;
  private workloads: MultiMap<string, Workload> | undefined;
  private services: MultiMap<string, Service> | undefined;
  private servicesByPair: MultiMap<string, Service> | undefined;
  private children: MultiMap<string, Workload> | undefined;
  private hardTaints: HardTaints | undefined;
  private podsByClaim: MultiMap<string, Pod> | undefined;
  private claims: MultiMap<string, PersistentVolumeClaim> | undefined;
  private ingresses: MultiMap<string, Ingress> | undefined;
  private autoscalers: MultiMap<string, HorizontalPodAutoscaler> | undefined;
  private budgets: MultiMap<string, PodDisruptionBudget> | undefined;
  private quotas: MultiMap<string, ResourceQuota> | undefined;
  private heartbeat: EpochMs | null | undefined;
  private labelled = new Map<string, MultiMap<string, Pod>>();

  constructor(private readonly view: ClusterView) {}

  all<R extends Resource>(resource: R): Iterable<ObjectOf[R]> {
    return this.view.all(resource);
  }

  get<R extends Resource>(resource: R, namespace: string | null, name: string): ObjectOf[R] | undefined {
    return this.view.get(resource, namespace, name);
  }

  isKnown(resource: Resource): boolean {
    return this.view.isKnown(resource);
  }

  private group<R extends Resource>(
    resource: R,
    keyOf: (object: ObjectOf[R]) => string | null
  ): MultiMap<string, ObjectOf[R]> {
    const groups = new MultiMap<string, ObjectOf[R]>();
    for (const object of this.view.all(resource)) {
      const found = keyOf(object);
      if (found !== null) {
        groups.add(found, object);
      }
    }
    return groups;
  }

  /** Nothing is known beforehand, so each may be. */
  suspects(): Iterable<Pod> {
    return this.view.all('pods');
  }

  /** Events about one object; those of an earlier object of the same name are left out. */
  eventsOf(kind: string, meta: ObjectMeta): readonly KubeEvent[] {
    this.events ??= this.group('events', ({ regarding }) =>
      eventKey(regarding.kind, regarding.namespace, regarding.name)
    );
    return eventsOfSame(this.events.get(eventKey(kind, meta.namespace, meta.name)), kind, meta);
  }

  /** Pods managed directly by the owner with this uid. */
  podsManagedBy(uid: string): readonly Pod[] {
    this.podsByController ??= this.group('pods', (pod) => controllerOf(pod.meta)?.uid ?? null);
    return this.podsByController.get(uid);
  }

  podsOn(node: Node): readonly Pod[] {
    this.podsByNode ??= this.group('pods', (pod) => pod.nodeName);
    return this.podsByNode.get(node.meta.name);
  }

  podsIn(namespace: string | null): readonly Pod[] {
    this.podsByNamespace ??= this.group('pods', (pod) => pod.meta.namespace ?? '');
    return this.podsByNamespace.get(namespace ?? '');
  }

  /** Pods of a namespace that carry a label, by `key=value`: narrows a selector down without scanning the namespace. */
  podsLabelled(namespace: string | null, label: string, value: string): readonly Pod[] {
    const where = `${namespace ?? ''}/${label}`;
    let byValue = this.labelled.get(where);
    if (!byValue) {
      byValue = new MultiMap();
      for (const pod of this.podsIn(namespace)) {
        const found = pod.meta.labels.get(label);
        if (found !== undefined) {
          byValue.add(found, pod);
        }
      }
      this.labelled.set(where, byValue);
    }
    return byValue.get(value);
  }

  /** Taints of all nodes but those that only express a preference. */
  taintsThatRepel(): HardTaints {
    return (this.hardTaints ??= taintsOf(this.view.all('nodes')));
  }

  slicesOf(service: Service): readonly EndpointSlice[] {
    this.slices ??= this.group('endpointslices', (slice) =>
      slice.serviceName === '' ? null : nameKey(slice.meta.namespace, slice.serviceName)
    );
    return this.slices.get(nameKey(service.meta.namespace, service.meta.name));
  }

  servicesIn(namespace: string | null): readonly Service[] {
    this.services ??= this.group('services', (service) => service.meta.namespace ?? '');
    return this.services.get(namespace ?? '');
  }

  /** Services whose selector matches the labels: each is looked up by the first pair it selects. */
  servicesSelecting(namespace: string | null, labels: ReadonlyMap<string, string>): Service[] {
    this.servicesByPair ??= this.group('services', ({ meta, selector }) => {
      const [first] = selector;
      return first ? pairKey(meta.namespace, first[0], first[1]) : null;
    });
    const found: Service[] = [];
    for (const [label, value] of labels) {
      for (const service of this.servicesByPair.get(pairKey(namespace, label, value))) {
        if (selects(service.selector, labels)) {
          found.push(service);
        }
      }
    }
    return found;
  }

  podsUsingClaim(namespace: string | null, claim: string): readonly Pod[] {
    if (!this.podsByClaim) {
      this.podsByClaim = new MultiMap();
      for (const pod of this.view.all('pods')) {
        for (const name of new Set(pod.claimNames)) {
          this.podsByClaim.add(nameKey(pod.meta.namespace, name), pod);
        }
      }
    }
    return this.podsByClaim.get(nameKey(namespace, claim));
  }

  claimsIn(namespace: string | null): readonly PersistentVolumeClaim[] {
    this.claims ??= this.group('persistentvolumeclaims', ({ meta }) => meta.namespace ?? '');
    return this.claims.get(namespace ?? '');
  }

  ingressesLeadingTo(namespace: string | null, service: string): readonly Ingress[] {
    if (!this.ingresses) {
      this.ingresses = new MultiMap();
      for (const ingress of this.view.all('ingresses')) {
        for (const name of new Set(backendServices(ingress).map((backend) => backend.name))) {
          this.ingresses.add(nameKey(ingress.meta.namespace, name), ingress);
        }
      }
    }
    return this.ingresses.get(nameKey(namespace, service));
  }

  autoscalersOf(target: ObjectRef): readonly HorizontalPodAutoscaler[] {
    this.autoscalers ??= this.group('horizontalpodautoscalers', ({ target: scaled }) => refKey(scaled));
    return this.autoscalers.get(refKey(target));
  }

  budgetsIn(namespace: string | null): readonly PodDisruptionBudget[] {
    this.budgets ??= this.group('poddisruptionbudgets', ({ meta }) => meta.namespace ?? '');
    return this.budgets.get(namespace ?? '');
  }

  quotasIn(namespace: string | null): readonly ResourceQuota[] {
    this.quotas ??= this.group('resourcequotas', ({ meta }) => meta.namespace ?? '');
    return this.quotas.get(namespace ?? '');
  }

  latestHeartbeat(): EpochMs | null {
    return (this.heartbeat ??= latestRenewal(this.view.all('leases')));
  }

  workloadsIn(namespace: string | null): readonly Workload[] {
    this.readWorkloads();
    return this.workloads?.get(namespace ?? '') ?? [];
  }

  /** ReplicaSets of a Deployment, Jobs of a CronJob. */
  workloadsManagedBy(uid: string): readonly Workload[] {
    this.readWorkloads();
    return this.children?.get(uid) ?? [];
  }

  private readWorkloads(): void {
    if (this.workloads) {
      return;
    }
    this.workloads = new MultiMap();
    this.children = new MultiMap();
    for (const resource of WORKLOADS) {
      for (const workload of this.view.all(resource)) {
        this.workloads.add(workload.meta.namespace ?? '', workload);
        const owner = controllerOf(workload.meta);
        if (owner) {
          this.children.add(owner.uid, workload);
        }
      }
    }
  }
}
