import type { ObjectRef } from '../objectRef';
import type { EpochMs } from '../time';
import type { ObjectMeta } from './meta';

/** A core/v1 event; `count` follows `series.count` when the event has a series. */
export interface KubeEvent {
  meta: ObjectMeta;
  /** `Normal` or `Warning`. */
  type: string;
  reason: string;
  message: string;
  regarding: ObjectRef & { uid: string; fieldPath: string };
  /** Component that reported it, e.g. `kubelet`. */
  source: string;
  host: string;
  count: number;
  firstAt: EpochMs | null;
  lastAt: EpochMs | null;
}
