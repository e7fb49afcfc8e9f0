import type { ErrorBody } from '../errors';
import type { EpochMs } from '../time';
import type { KindFreshness } from './freshness';

export interface HealthAnswer {
  product: 'clusterscope-gateway';
  version: string;
  startedAt: EpochMs;
  /** `ok`: every kind live. `degraded`: some are not. `down`: the API server cannot be used. */
  status: 'ok' | 'degraded' | 'down';
  apiServer: {
    reachable: boolean;
    /** e.g. `v1.36.3`; null until it has answered once. */
    version: string | null;
    /** Last time it answered anything. */
    answeredAt: EpochMs | null;
    /** Median duration of the gateway's own recent requests, in milliseconds; null when there were none. */
    latencyMs: number | null;
    problem: ErrorBody | null;
  };
  kinds: KindFreshness[];
}
