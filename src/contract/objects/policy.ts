import type { Condition, LabelSelector, ObjectMeta } from './meta';

export interface PodDisruptionBudget {
  meta: ObjectMeta;
  /** Null selects nothing, an empty one every pod of the namespace. */
  selector: LabelSelector | null;
  /** Number or percentage as written; at most one of the two is set, empty is not set. */
  minAvailable: string;
  maxUnavailable: string;
  currentHealthy: number;
  desiredHealthy: number;
  disruptionsAllowed: number;
  expectedPods: number;
  observedGeneration: number | null;
  conditions: readonly Condition[];
}

/** Amounts by resource name (`requests.cpu`, `pods`, `count/jobs.batch` …) in the base unit: cores, bytes, count. */
export type Amounts = ReadonlyMap<string, number>;

export interface ResourceQuota {
  meta: ObjectMeta;
  /** What is allowed, as the controller counts by it. */
  hard: Amounts;
  /** Lacks a resource until it was counted. */
  used: Amounts;
}

export interface LimitRangeItem {
  /** `Container`, `Pod` or `PersistentVolumeClaim`. */
  type: string;
  max: Amounts;
  min: Amounts;
  /** Limits given to a container without any. */
  default: Amounts;
  /** Requests given to a container without any. */
  defaultRequest: Amounts;
  /** A limit may be at most this many times the request. */
  maxLimitRequestRatio: Amounts;
}

export interface LimitRange {
  meta: ObjectMeta;
  limits: readonly LimitRangeItem[];
}
