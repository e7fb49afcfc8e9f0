import type { EpochMs } from '../time';
import type { ObjectMeta } from './meta';

/** A node's heartbeat; its name is the node's. */
export interface Lease {
  meta: ObjectMeta;
  holder: string;
  /** Seconds after the last renewal at which the holder counts as lost; null when not set. */
  durationSeconds: number | null;
  renewedAt: EpochMs | null;
}
