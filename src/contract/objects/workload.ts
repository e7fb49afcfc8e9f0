import type { EpochMs } from '../time';
import type { Condition, LabelSelector, ObjectMeta } from './meta';

interface WorkloadBase {
  meta: ObjectMeta;
  /** Null where the kind has none. */
  selector: LabelSelector | null;
  conditions: readonly Condition[];
  observedGeneration: number | null;
}

/** Null replicas mean the API server has not filled the field; the default is 1. */
export interface Deployment extends WorkloadBase {
  resource: 'deployments';
  replicas: number | null;
  paused: boolean;
  progressDeadlineSeconds: number | null;
  strategy: string;
  /** Number or percentage as written; empty when the strategy has none. */
  maxUnavailable: string;
  maxSurge: string;
  status: {
    replicas: number;
    updatedReplicas: number;
    readyReplicas: number;
    availableReplicas: number;
    unavailableReplicas: number;
  };
}

export interface ReplicaSet extends WorkloadBase {
  resource: 'replicasets';
  replicas: number | null;
  status: { replicas: number; readyReplicas: number; availableReplicas: number };
}

export interface StatefulSet extends WorkloadBase {
  resource: 'statefulsets';
  replicas: number | null;
  serviceName: string;
  updateStrategy: string;
  /** Rolling update partition; 0 when not set. */
  partition: number;
  status: {
    replicas: number;
    readyReplicas: number;
    currentReplicas: number;
    updatedReplicas: number;
    availableReplicas: number;
    currentRevision: string;
    updateRevision: string;
  };
}

export interface DaemonSet extends WorkloadBase {
  resource: 'daemonsets';
  updateStrategy: string;
  status: {
    desired: number;
    current: number;
    ready: number;
    updated: number;
    available: number;
    unavailable: number;
    misscheduled: number;
  };
}

export interface Job extends WorkloadBase {
  resource: 'jobs';
  suspended: boolean;
  completions: number | null;
  parallelism: number | null;
  backoffLimit: number | null;
  activeDeadlineSeconds: number | null;
  status: {
    active: number;
    /** Active pods that are ready; null when the API server does not say. */
    ready: number | null;
    succeeded: number;
    failed: number;
    startedAt: EpochMs | null;
    completedAt: EpochMs | null;
  };
}

export interface CronJob extends WorkloadBase {
  resource: 'cronjobs';
  schedule: string;
  timeZone: string;
  suspended: boolean;
  /** `Allow`, `Forbid` or `Replace`. */
  concurrencyPolicy: string;
  startingDeadlineSeconds: number | null;
  successfulJobsHistoryLimit: number | null;
  failedJobsHistoryLimit: number | null;
  status: { active: number; lastScheduledAt: EpochMs | null; lastSucceededAt: EpochMs | null };
}

export type Workload = Deployment | ReplicaSet | StatefulSet | DaemonSet | Job | CronJob;
