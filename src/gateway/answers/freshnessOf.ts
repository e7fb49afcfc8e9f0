import type { Freshness, KindFreshness, MetricsApiState } from '../../contract/answers';
import type { Resource } from '../../contract/kinds';
import type { EpochMs } from '../../contract/time';
import type { Access } from '../access/Access';
import type { ClusterCache } from '../cache/ClusterCache';

type Caller = Pick<Access, 'seesAll'>;

/** The state of a kind as a caller may learn it: a count over the cluster tells of objects that may not be seen. */
export function toldKind(kind: KindFreshness, { seesAll }: Caller): KindFreshness {
  return seesAll ? kind : { ...kind, objects: null };
}

/** How fresh an answer made from these kinds of the cache is at `now`, as this caller may learn it. */
export function freshnessOf(
  cache: ClusterCache,
  resources: readonly Resource[],
  now: EpochMs,
  caller: Caller
): Freshness {
  const kinds = resources.map((resource) => cache.store(resource).freshness(now));
  const versions = kinds.flatMap(({ resource, resourceVersion }) =>
    resourceVersion === null ? [] : [[resource, resourceVersion] as const]
  );
  return {
    source: 'cache',
    resourceVersions: Object.fromEntries(versions),
    asOf: olderOf(now, ...kinds.map(({ asOf }) => asOf)),
    degraded: kinds.filter(({ state }) => state !== 'live').map((kind) => toldKind(kind, caller)),
  };
}

/** The oldest of some instants; null when one of them is not known. */
export function olderOf(...instants: Array<EpochMs | null>): EpochMs | null {
  return instants.reduce((oldest, at) => (oldest === null || at === null ? null : Math.min(oldest, at)), Infinity);
}

/** The same with what the metrics API said to it, which is asked for when somebody wants to know. */
export function sampledFreshness(cached: Freshness, { askedAt }: MetricsApiState): Freshness {
  return { ...cached, source: 'api-server', asOf: olderOf(cached.asOf, askedAt) };
}

/** Of what the API server was asked for just now: how far that reaches, each object says itself. */
export function readNow(now: EpochMs = Date.now()): Freshness {
  return { source: 'api-server', resourceVersions: {}, asOf: now, degraded: [] };
}
