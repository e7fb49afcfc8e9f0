import { RESOURCES, type Resource } from '../contract/kinds';
import type { ObjectOf } from '../contract/objects';
import type { ClusterCache } from './cache/ClusterCache';
import type { KindSink } from './kubernetes/sync/KindSink';
import type { Sinks } from './kubernetes/syncCluster';
import type { Log } from './log';

/** Leads what arrives into the cache, and tells the log when a kind starts or stops being live. */
export function sinksOf(cache: ClusterCache, log: Log): Sinks {
  const sink = <R extends Resource>(resource: R): KindSink<ObjectOf[R]> => {
    const store = cache.store(resource);
    let told = '';
    return {
      replace: () => store.replace(),
      set: (object) => store.set(object),
      remove: (object) => store.remove(object),
      reached: (resourceVersion) => store.reached(resourceVersion),
      live: () => {
        store.live();
        if (told !== 'live') {
          told = 'live';
          log('info', 'kind is live', { resource, objects: store.count });
        }
      },
      broken: (state, problem, asOf) => {
        store.broken(state, problem, asOf);
        if (told !== problem.code) {
          told = problem.code;
          log('warn', 'kind is not live', { resource, state, code: problem.code, detail: problem.detail });
        }
      },
    };
  };
  return Object.fromEntries(RESOURCES.map((resource) => [resource, sink(resource)])) as unknown as Sinks;
}
