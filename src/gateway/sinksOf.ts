import { RESOURCES, type Resource } from '../contract/kinds';
import type { ObjectOf } from '../contract/objects';
import type { ClusterCache } from './cache/ClusterCache';
import type { ChangeLog } from './changes/ChangeLog';
import type { KindSink } from './kubernetes/sync/KindSink';
import type { Sinks } from './kubernetes/syncCluster';
import type { Log } from './log';

/** Leads what arrives into the cache and its changes to who follows them; tells the log when a kind starts or stops being live. */
export function sinksOf(cache: ClusterCache, changes: ChangeLog, log: Log): Sinks {
  const sink = <R extends Resource>(resource: R): KindSink<ObjectOf[R]> => {
    const store = cache.store(resource);
    let told = '';
    const record = ({ meta: { namespace, name } }: ObjectOf[R], removed: boolean) =>
      changes.record({ resource, object: { namespace, name, removed } });
    return {
      replace: (anew) => {
        const { commit, ...rest } = store.replace(anew);
        return {
          ...rest,
          commit: (resourceVersion) => {
            const tell = () => changes.record({ resource, object: null });
            const settled = commit(resourceVersion);
            return settled ? settled.then(tell) : tell();
          },
        };
      },
      set: (object) => {
        store.set(object);
        record(object, false);
      },
      remove: (object) => {
        store.remove(object);
        record(object, true);
      },
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
