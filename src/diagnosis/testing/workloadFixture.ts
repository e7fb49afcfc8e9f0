import type { Condition, CronJob, DaemonSet, Deployment, Job, ReplicaSet, StatefulSet } from '../../contract/objects';
import { metaFixture, type MetaSpec } from './metaFixture';

interface WorkloadSpec extends MetaSpec {
  replicas?: number;
  ready?: number;
  /** Selector and pod labels; `app: <name>` unless given. */
  selects?: Record<string, string>;
  conditions?: Condition[];
}

function base(kind: string, spec: WorkloadSpec) {
  return {
    meta: metaFixture(kind, spec),
    selector: { matchLabels: new Map(Object.entries(spec.selects ?? { app: spec.name })), matchExpressions: [] },
    conditions: spec.conditions ?? [],
    observedGeneration: spec.generation ?? 1,
  };
}

export function deploymentFixture(spec: WorkloadSpec): Deployment {
  const replicas = spec.replicas ?? 3;
  const ready = spec.ready ?? replicas;
  return {
    ...base('Deployment', spec),
    resource: 'deployments',
    replicas,
    paused: false,
    progressDeadlineSeconds: 600,
    strategy: 'RollingUpdate',
    maxUnavailable: '25%',
    maxSurge: '25%',
    status: {
      replicas,
      updatedReplicas: replicas,
      readyReplicas: ready,
      availableReplicas: ready,
      unavailableReplicas: replicas - ready,
    },
  };
}

export function replicaSetFixture(spec: WorkloadSpec): ReplicaSet {
  const replicas = spec.replicas ?? 3;
  const ready = spec.ready ?? replicas;
  return {
    ...base('ReplicaSet', spec),
    resource: 'replicasets',
    replicas,
    status: { replicas, readyReplicas: ready, availableReplicas: ready },
  };
}

export function statefulSetFixture(spec: WorkloadSpec): StatefulSet {
  const replicas = spec.replicas ?? 3;
  const ready = spec.ready ?? replicas;
  return {
    ...base('StatefulSet', spec),
    resource: 'statefulsets',
    replicas,
    serviceName: spec.name,
    updateStrategy: 'RollingUpdate',
    partition: 0,
    status: {
      replicas,
      readyReplicas: ready,
      currentReplicas: replicas,
      updatedReplicas: replicas,
      availableReplicas: ready,
      currentRevision: 'a',
      updateRevision: 'a',
    },
  };
}

export function jobFixture(spec: WorkloadSpec & { status?: Partial<Job['status']> }): Job {
  return {
    ...base('Job', spec),
    resource: 'jobs',
    suspended: false,
    completions: 1,
    parallelism: 1,
    backoffLimit: 6,
    activeDeadlineSeconds: null,
    status: { active: 0, ready: null, succeeded: 0, failed: 0, startedAt: null, completedAt: null, ...spec.status },
  };
}

interface CronJobSpec extends WorkloadSpec {
  schedule?: string;
  status?: Partial<CronJob['status']>;
}

export function cronJobFixture(spec: CronJobSpec): CronJob {
  return {
    ...base('CronJob', spec),
    resource: 'cronjobs',
    schedule: spec.schedule ?? '*/5 * * * *',
    timeZone: '',
    suspended: false,
    concurrencyPolicy: 'Allow',
    startingDeadlineSeconds: null,
    successfulJobsHistoryLimit: 3,
    failedJobsHistoryLimit: 1,
    status: { active: 0, lastScheduledAt: null, lastSucceededAt: null, ...spec.status },
  };
}

export function daemonSetFixture(spec: WorkloadSpec & { strategy?: string; updated?: number }): DaemonSet {
  const desired = spec.replicas ?? 3;
  const ready = spec.ready ?? desired;
  return {
    ...base('DaemonSet', spec),
    resource: 'daemonsets',
    updateStrategy: spec.strategy ?? 'RollingUpdate',
    status: {
      desired,
      current: desired,
      ready,
      updated: spec.updated ?? desired,
      available: ready,
      unavailable: desired - ready,
      misscheduled: 0,
    },
  };
}
