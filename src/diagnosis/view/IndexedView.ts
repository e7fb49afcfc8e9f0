import type { ClusterView } from '../../contract/clusterView';
import type { Resource } from '../../contract/kinds';
import type {
  EndpointSlice,
  KubeEvent,
  Node,
  ObjectMeta,
  ObjectOf,
  Pod,
  Service,
  Workload,
} from '../../contract/objects';
import { WORKLOADS } from '../../contract/kinds';
import { controllerOf } from './controllerOf';
import { MultiMap } from './MultiMap';
import { selects } from './selects';

const key = (namespace: string | null, name: string) => `${namespace ?? ''}/${name}`;

/** Taints that keep pods off: on how many nodes, and their keys. */
export interface HardTaints {
  nodes: number;
  keys: readonly string[];
}

const pairKey = (namespace: string | null, label: string, value: string) => `${namespace ?? ''}/${label}=${value}`;

/** Node events lie in `default` and carry the node's name as uid, so the namespace and uid say nothing there. */
function eventKey(kind: string, namespace: string | null, name: string): string {
  return kind === 'Node' ? `Node//${name}` : `${kind}/${key(namespace, name)}`;
}

/**
 * A ClusterView with the look-ups diagnosis needs, each index built in one pass when first asked for.
 * It must not outlive the moment it was made in: the view below may change, the indexes do not.
 */
export class IndexedView implements ClusterView {
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

  /** Events about one object; those of an earlier object of the same name are left out. */
  eventsOf(kind: string, meta: ObjectMeta): readonly KubeEvent[] {
    this.events ??= this.group('events', ({ regarding }) =>
      eventKey(regarding.kind, regarding.namespace, regarding.name)
    );
    const found = this.events.get(eventKey(kind, meta.namespace, meta.name));
    const stranger = (event: KubeEvent) =>
      kind !== 'Node' && event.regarding.uid !== '' && meta.uid !== '' && event.regarding.uid !== meta.uid;
    return found.some(stranger) ? found.filter((event) => !stranger(event)) : found;
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
    if (!this.hardTaints) {
      const repelling = [...this.view.all('nodes')]
        .map((node) => node.taints.filter(({ effect }) => effect !== 'PreferNoSchedule'))
        .filter((taints) => taints.length > 0);
      const keys = new Set(repelling.flatMap((taints) => taints.map(({ key: name }) => name)));
      this.hardTaints = { nodes: repelling.length, keys: [...keys].sort() };
    }
    return this.hardTaints;
  }

  slicesOf(service: Service): readonly EndpointSlice[] {
    this.slices ??= this.group('endpointslices', (slice) =>
      slice.serviceName === '' ? null : key(slice.meta.namespace, slice.serviceName)
    );
    return this.slices.get(key(service.meta.namespace, service.meta.name));
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

/** Wraps a view once; give the result to every function of this folder that is called for the same moment. */
export function indexView(view: ClusterView): IndexedView {
  return view instanceof IndexedView ? view : new IndexedView(view);
}
