import type { Freshness, KindFreshness } from '../../contract/answers';
import type { ClusterView } from '../../contract/clusterView';
import { RESOURCES, type Resource } from '../../contract/kinds';
import type { ObjectOf } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { KindStore, type OnChange } from './KindStore';

type Stores = { [R in Resource]: KindStore<ObjectOf[R]> };
export type Listeners = { [R in Resource]?: OnChange<ObjectOf[R]> };

/** Everything known of one cluster, kind by kind. */
export class ClusterCache implements ClusterView {
  private readonly stores: Stores;
  private changes = 0;

  /** @param listeners told of every change of one object, per kind */
  constructor(listeners: Listeners = {}) {
    const changed = () => {
      this.changes++;
    };
    const stores = RESOURCES.map((resource) => [
      resource,
      new KindStore(resource, changed, listeners[resource] as OnChange<ObjectOf[Resource]> | undefined),
    ]);
    this.stores = Object.fromEntries(stores) as Stores;
  }

  /** Grows with every change: equal numbers mean equal content. */
  get version(): number {
    return this.changes;
  }

  store<R extends Resource>(resource: R): KindStore<ObjectOf[R]> {
    return this.stores[resource];
  }

  all<R extends Resource>(resource: R): Iterable<ObjectOf[R]> {
    return this.store(resource).all();
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

  /** How fresh an answer made from these kinds is at `now`. */
  freshness(resources: readonly Resource[], now: EpochMs): Freshness {
    const kinds = resources.map((resource) => this.stores[resource].freshness(now));
    const instants = kinds.map((kind) => kind.asOf);
    const asOf = instants.reduce((oldest, at) => (oldest === null || at === null ? null : Math.min(oldest, at)), now);
    return { asOf, degraded: kinds.filter((kind) => kind.state !== 'live') };
  }
}
