import type { EpochMs } from '../time';

/** An owner as `metadata.ownerReferences` names it; the namespace is the owned object's. */
export interface OwnerRef {
  kind: string;
  name: string;
  uid: string;
  /** True for the one owner that manages the object. */
  controller: boolean;
}

/** What is kept of every object's metadata. managedFields and annotations never enter memory. */
export interface ObjectMeta {
  name: string;
  /** Null for cluster-scoped objects. */
  namespace: string | null;
  uid: string;
  resourceVersion: string;
  generation: number | null;
  createdAt: EpochMs | null;
  deletedAt: EpochMs | null;
  labels: ReadonlyMap<string, string>;
  owners: readonly OwnerRef[];
}

/** A status condition; `status` is True, False or Unknown. */
export interface Condition {
  type: string;
  status: string;
  reason: string;
  message: string;
  changedAt: EpochMs | null;
}

/** Selector by labels; an empty one matches everything, a null one (where allowed) nothing. */
export interface LabelSelector {
  matchLabels: ReadonlyMap<string, string>;
  matchExpressions: ReadonlyArray<{ key: string; operator: string; values: readonly string[] }>;
}
