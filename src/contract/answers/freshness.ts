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
  /** As last known; null for a caller who may see only a part of the cluster. */
  objects: number | null;
  /** When data was last known to be complete: now while live, the moment of the break when stale, null before the first list. */
  asOf: EpochMs | null;
  /** Why it is not live. */
  problem: ErrorBody | null;
}

/** Whom an answer was read from: the gateway's own copy of the cluster, or the API server because of this question. */
export type AnswerSource = 'cache' | 'api-server';

/** Carried by every answer about the cluster. */
export interface Freshness {
  source: AnswerSource;
  /** How far the gateway had followed each kind of the answer, as the API server counts it; kinds it does not know are left out. */
  resourceVersions: Partial<Record<Resource, string>>;
  /** The oldest `asOf` of the kinds the answer was made from; null when one of them was never listed. */
  asOf: EpochMs | null;
  /** Kinds of this answer that are not live; empty when all is well. */
  degraded: KindFreshness[];
}
