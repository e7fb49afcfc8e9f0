import type { KindInfo } from '../kinds';
import type { ErrorBody } from '../errors';
import type { EpochMs } from '../time';
import type { Freshness, KindFreshness } from './freshness';

/** `unknown` where the cluster does not say and the gateway has not tried. */
export type Permission = 'allowed' | 'refused' | 'unknown';

export interface KindCapability extends KindFreshness {
  info: KindInfo;
  /** What the cluster says the gateway may do, asked at most half a minute ago, or what it let the gateway do since. */
  verbs: { get: Permission; list: Permission; watch: Permission };
}

/** Something asked of the API server only when somebody wants it. */
export interface OnDemand {
  permission: Permission;
  /** When it was last tried or asked about; null: never. */
  triedAt: EpochMs | null;
  problem: ErrorBody | null;
}

export interface CapabilitiesAnswer extends Freshness {
  gateway: { version: string; startedAt: EpochMs };
  /** `version` is null until the API server has answered once. */
  apiServer: { version: string | null; reachable: boolean };
  kinds: KindCapability[];
  logs: OnDemand;
  /** metrics.k8s.io: `refused` by RBAC, or absent, as `problem` says. */
  metrics: OnDemand;
  /** How the gateway knows this caller, and when that ends; null: never. */
  caller: { subject: string; expiresAt: EpochMs | null };
}
