import { type Resource, WORKLOADS, type WorkloadResource } from '../../contract/kinds';
import type {
  EndpointSlice,
  HorizontalPodAutoscaler,
  Ingress,
  KubeEvent,
  ObjectOf,
  PersistentVolumeClaim,
  Pod,
  PodDisruptionBudget,
  ResourceQuota,
  Service,
  Workload,
} from '../../contract/objects';
import { backendServices, controllerOf, eventKey, nameKey, pairKey, PROBE_REASONS, refKey } from '../../diagnosis';
import { GroupIndex } from './GroupIndex';
import type { Change, Follower } from './KindStore';
import { ManyKeysIndex } from './ManyKeysIndex';
import { OwnerNames } from './OwnerNames';
import { PodIndex } from './pods/PodIndex';
import type { PodRecord } from './pods/PodRecord';

function isProbeFailure({ regarding, reason }: KubeEvent): boolean {
  return regarding.kind === 'Pod' && PROBE_REASONS.has(reason);
}

function all<T>(...followers: Array<Follower<T>>): Follower<T> {
  return {
    apply: (change) => followers.forEach((follower) => follower.apply(change)),
    clear: () => followers.forEach((follower) => follower.clear()),
  };
}

function perWorkload(
  keyOf: (workload: Workload) => string | null
): Record<WorkloadResource, GroupIndex<string, Workload>> {
  const indexes = WORKLOADS.map((resource) => [resource, new GroupIndex<string, Workload>(keyOf)]);
  return Object.fromEntries(indexes) as Record<WorkloadResource, GroupIndex<string, Workload>>;
}

/** Every look-up diagnosis and tables need, kept up to date with each change. */
export class LiveIndexes {
  readonly pods: PodIndex;
  readonly events = new GroupIndex<string, KubeEvent>(({ regarding: { kind, namespace, name } }) =>
    eventKey(kind, namespace, name)
  );
  /** Events that tell of failed probes, by their pod. */
  readonly probeFailures = new GroupIndex<string, KubeEvent>((event) =>
    isProbeFailure(event) ? nameKey(event.regarding.namespace, event.regarding.name) : null
  );
  readonly claims = new GroupIndex<string, PersistentVolumeClaim>(({ meta }) => meta.namespace ?? '');
  readonly budgets = new GroupIndex<string, PodDisruptionBudget>(({ meta }) => meta.namespace ?? '');
  readonly quotas = new GroupIndex<string, ResourceQuota>(({ meta }) => meta.namespace ?? '');
  readonly autoscalers = new GroupIndex<string, HorizontalPodAutoscaler>(({ target }) => refKey(target));
  readonly ingresses = new ManyKeysIndex<string, Ingress>((ingress) =>
    backendServices(ingress).map(({ name }) => nameKey(ingress.meta.namespace, name))
  );
  readonly slices = new GroupIndex<string, EndpointSlice>(({ meta, serviceName }) =>
    serviceName === '' ? null : nameKey(meta.namespace, serviceName)
  );
  readonly services = new GroupIndex<string, Service>(({ meta }) => meta.namespace ?? '');
  /** Each by the first pair it selects. */
  readonly servicesByPair = new GroupIndex<string, Service>(({ meta, selector }) => {
    const [first] = selector;
    return first ? pairKey(meta.namespace, first[0], first[1]) : null;
  });
  /** In two parts so that lists come kind by kind, as they do from a view that is indexed in one pass. */
  readonly workloads = perWorkload(({ meta }) => meta.namespace ?? '');
  readonly ownerNames = new OwnerNames();
  readonly children = perWorkload(({ meta }) => controllerOf(meta)?.uid ?? null);

  constructor(podsIn: (namespace: string | null) => Iterable<PodRecord>) {
    this.pods = new PodIndex(podsIn);
  }

  /** What must be told of changes of a kind. */
  followerOf<R extends Resource>(resource: R): Follower<ObjectOf[R]> | undefined {
    return this.followers()[resource] as Follower<ObjectOf[R]> | undefined;
  }

  private followers(): { [R in Resource]?: Follower<ObjectOf[R]> } {
    const workloads = WORKLOADS.map((resource) => [
      resource,
      all(this.workloads[resource], this.children[resource], this.ownerNames),
    ]);
    return {
      ...(Object.fromEntries(workloads) as Record<WorkloadResource, Follower<Workload>>),
      pods: {
        apply: (change: Change<Pod>) => this.pods.apply(change as Change<PodRecord>),
        clear: () => this.pods.clear(),
      },
      events: all(this.events, this.probeFailures),
      endpointslices: this.slices,
      persistentvolumeclaims: this.claims,
      poddisruptionbudgets: this.budgets,
      resourcequotas: this.quotas,
      horizontalpodautoscalers: this.autoscalers,
      ingresses: this.ingresses,
      services: all(this.services, this.servicesByPair),
    } as { [R in Resource]?: Follower<ObjectOf[R]> };
  }
}
