import type { ObjectRef } from '../objectRef';
import type { EpochMs } from '../time';
import type { Condition, ObjectMeta } from './meta';

/**
 * What a target is measured in: `utilization` in percent of the request, `average` of all pods and `value` of the whole in the
 * base unit (cores, bytes, count).
 */
export type MetricMeasure = 'utilization' | 'average' | 'value';

/** One metric that an autoscaler follows; it is at its goal when `current[measure]` equals `target`. */
export interface ScalingMetric {
  /** `Resource`, `ContainerResource`, `Pods`, `Object` or `External`. */
  source: string;
  /** `cpu`, `memory` or the name of the metric. */
  name: string;
  /** Only of `ContainerResource`; otherwise empty. */
  container: string;
  /** What a metric of `Object` is about, as `Kind/name`; otherwise empty. */
  about: string;
  measure: MetricMeasure;
  target: number | null;
  /** Null where the controller has no such figure: all three while the metric cannot be read. */
  current: Readonly<Record<MetricMeasure, number | null>>;
}

export interface HorizontalPodAutoscaler {
  meta: ObjectMeta;
  /** What it scales, in its own namespace. */
  target: ObjectRef & { apiVersion: string };
  /** Null when not set; the default is 1. */
  minReplicas: number | null;
  maxReplicas: number;
  currentReplicas: number;
  desiredReplicas: number;
  lastScaledAt: EpochMs | null;
  observedGeneration: number | null;
  metrics: readonly ScalingMetric[];
  conditions: readonly Condition[];
}
