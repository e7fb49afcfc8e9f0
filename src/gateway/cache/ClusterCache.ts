import type { KindFreshness } from '../../contract/answers';
import type { ClusterView } from '../../contract/clusterView';
import { RESOURCES, type Resource } from '../../contract/kinds';
import type { KubeEvent, ObjectOf, Pod } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { eventKey } from '../../diagnosis';
import { KindStore, type OnChange, type StoreOptions } from './KindStore';
import { LiveIndexes } from './LiveIndexes';
import type { Pace } from './Pace';
import { packPod } from './pods/packPod';
import type { PodRecord } from './pods/PodRecord';
import { surplus, isTooMany } from './surplus';

type Stores = { [R in Resource]: KindStore<ObjectOf[R]> };
export type Listeners = { [R in Resource]?: OnChange<ObjectOf[R]> };

/** Pods are kept packed, however they come. */
const TAKE: { [R in Resource]?: (object: ObjectOf[R]) => ObjectOf[R] } = { pods: packPod };

/** An hour of events of a large cluster; beyond it memory would follow whoever writes events. */
const LIMITS = { events: 100_000, eventsPerObject: 100 };

const ageOf = ({ lastAt, firstAt, meta }: KubeEvent) => lastAt ?? firstAt ?? meta.createdAt ?? 0;

/** Everything known of one cluster, kind by kind. */
export class ClusterCache implements ClusterView {
  readonly indexes: LiveIndexes;
  private readonly stores: Stores;
  private changes = 0;

  /**
   * @param listeners told of every change of one object, per kind
   * @param pace lets work over all objects of a kind go piece by piece
   */
  constructor(
    listeners: Listeners = {},
    pace?: Pace,
    private readonly limits = LIMITS
  ) {
    const changed = () => {
      this.changes++;
    };
    this.indexes = new LiveIndexes((namespace) => this.podRecordsIn(namespace));
    const told: Listeners = { ...listeners, events: this.bounded(listeners.events) };
    const storeOf = <R extends Resource>(resource: R): KindStore<ObjectOf[R]> => {
      const options: StoreOptions<ObjectOf[R]> = {
        onChange: told[resource] as OnChange<ObjectOf[R]> | undefined,
        follower: this.indexes.followerOf(resource),
        take: TAKE[resource] as ((object: ObjectOf[R]) => ObjectOf[R]) | undefined,
        bound:
          resource === 'events' ? { most: limits.events, ageOf: ageOf as (object: ObjectOf[R]) => number } : undefined,
        pace,
      };
      return new KindStore(resource, changed, options);
    };
    this.stores = Object.fromEntries(RESOURCES.map((resource) => [resource, storeOf(resource)])) as unknown as Stores;
  }

  /** Tells of a change of an event, then drops the oldest events about the same object when there are too many. */
  private bounded(listener: OnChange<KubeEvent> | undefined): OnChange<KubeEvent> {
    return (change, first) => {
      listener?.(change, first);
      if (!change.after) {
        return;
      }
      const { kind, namespace, name } = change.after.regarding;
      const events = this.indexes.events.get(eventKey(kind, namespace, name));
      if (isTooMany(events.length, this.limits.eventsPerObject)) {
        this.store('events').drop(surplus(events, this.limits.eventsPerObject, ageOf));
      }
    };
  }

  /** Grows with every change: equal numbers mean equal content. */
  get version(): number {
    return this.changes;
  }

  /** Objects of all kinds. */
  get size(): number {
    return RESOURCES.reduce((sum, resource) => sum + this.stores[resource].count, 0);
  }

  /** Objects of one kind. */
  count(resource: Resource): number {
    return this.stores[resource].count;
  }

  store<R extends Resource>(resource: R): KindStore<ObjectOf[R]> {
    return this.stores[resource];
  }

  all<R extends Resource>(resource: R): Iterable<ObjectOf[R]> {
    return this.store(resource).all();
  }

  /** All pods in the form in which they are kept. */
  podRecords(): Iterable<PodRecord> {
    return this.store('pods').all() as Iterable<Pod> as Iterable<PodRecord>;
  }

  podRecord(namespace: string | null, name: string): PodRecord | undefined {
    return this.store('pods').get(namespace, name) as Pod | undefined as PodRecord | undefined;
  }

  podRecordsIn(namespace: string | null): Iterable<PodRecord> {
    return this.store('pods').inNamespace(namespace) as Iterable<Pod> as Iterable<PodRecord>;
  }

  get<R extends Resource>(resource: R, namespace: string | null, name: string): ObjectOf[R] | undefined {
    return this.store(resource).get(namespace, name);
  }

  isKnown(resource: Resource): boolean {
    return this.stores[resource].isKnown;
  }

  kinds(now: EpochMs): KindFreshness[] {
    return RESOURCES.map((resource) => this.stores[resource].freshness(now));
  }
}
