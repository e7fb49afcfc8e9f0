import type { KindInfo } from '../kinds';
import type { ErrorBody } from '../errors';
import type { EpochMs } from '../time';
import type { Freshness, KindFreshness } from './freshness';

/** `unknown` until the gateway has tried. */
export type Permission = 'allowed' | 'refused' | 'unknown';

export interface KindCapability extends KindFreshness {
  info: KindInfo;
  /** What the API server let the gateway do when it last tried. */
  verbs: { get: Permission; list: Permission; watch: Permission };
}

/** Something asked of the API server only when somebody wants it. */
export interface OnDemand {
  permission: Permission;
  /** When it was last tried; null: never. */
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
