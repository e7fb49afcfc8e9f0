import { RESOURCES, type Resource } from '../../contract/kinds';
import type { ObjectOf } from '../../contract/objects';
import { ClusterCache, type Listeners } from '../cache/ClusterCache';

export type Given = { [R in Resource]?: ReadonlyArray<ObjectOf[R]> };

/** A cache in which every kind is live and holds what is given. */
export function filledCache(given: Given, listeners?: Listeners): ClusterCache {
  const cache = new ClusterCache(listeners);
  for (const resource of RESOURCES) {
    const store = cache.store(resource);
    const replacement = store.replace();
    for (const object of given[resource] ?? []) {
      replacement.add(object as never);
    }
    replacement.commit('1');
    store.live();
  }
  return cache;
}
