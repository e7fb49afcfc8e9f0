import type { ObjectRef } from '../objectRef';
import type { EpochMs } from '../time';
import type { Condition, ObjectMeta } from './meta';

export interface PersistentVolumeClaim {
  meta: ObjectMeta;
  /** `Pending`, `Bound` or `Lost`. */
  phase: string;
  /** Empty until a volume is bound. */
  volumeName: string;
  /** Null when not set (the default class is meant); empty when a volume without class is asked for. */
  storageClass: string | null;
  /** `Filesystem` or `Block`. */
  volumeMode: string;
  /** What is asked for. */
  accessModes: readonly string[];
  /** Bytes asked for and bytes of the bound volume; null when not said. */
  requestedBytes: number | null;
  capacityBytes: number | null;
  conditions: readonly Condition[];
}

export interface PersistentVolume {
  meta: ObjectMeta;
  /** `Available`, `Bound`, `Released`, `Failed` or `Pending`. */
  phase: string;
  /** Why the phase is what it is; usually set only for `Failed`. */
  reason: string;
  message: string;
  /** The claim it is bound to or kept for; null when it is free. */
  claim: (ObjectRef & { uid: string }) | null;
  /** Empty for a volume without class. */
  storageClass: string;
  volumeMode: string;
  accessModes: readonly string[];
  capacityBytes: number | null;
  /** What happens once the claim is gone: `Retain`, `Delete` or `Recycle`. */
  reclaimPolicy: string;
  phaseChangedAt: EpochMs | null;
}
