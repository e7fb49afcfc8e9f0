import type { ErrorBody } from '../errors';
import type { Resource } from '../kinds';
import type { EpochMs } from '../time';

/**
 * How well a kind is known: `listing` before the first complete list, `live` while a watch runs,
 * `stale` when it ran and broke (data is kept), `forbidden` by RBAC, `absent` when the API server does not serve it.
 */
export type SyncState = 'listing' | 'live' | 'stale' | 'forbidden' | 'absent';

export interface KindFreshness {
  resource: Resource;
  state: SyncState;
  /** Null until the first list is complete. */
  resourceVersion: string | null;
  objects: number;
  /** When data was last known to be complete: now while live, the moment of the break when stale, null before the first list. */
  asOf: EpochMs | null;
  /** Why it is not live. */
  problem: ErrorBody | null;
}

/** Carried by every answer made from the cache. */
export interface Freshness {
  /** The oldest `asOf` of the kinds the answer was made from; null when one of them was never listed. */
  asOf: EpochMs | null;
  /** Kinds of this answer that are not live; empty when all is well. */
  degraded: KindFreshness[];
}
