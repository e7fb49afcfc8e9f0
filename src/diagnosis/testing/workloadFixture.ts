import type { Condition, CronJob, Deployment, Job, ReplicaSet, StatefulSet } from '../../contract/objects';
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
    status: { active: 0, succeeded: 0, failed: 0, startedAt: null, completedAt: null, ...spec.status },
  };
}

export function cronJobFixture(spec: WorkloadSpec): CronJob {
  return {
    ...base('CronJob', spec),
    resource: 'cronjobs',
    schedule: '*/5 * * * *',
    timeZone: '',
    suspended: false,
    status: { active: 0, lastScheduledAt: null, lastSucceededAt: null },
  };
}
