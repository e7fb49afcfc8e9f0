import type { CronJob, DaemonSet, Deployment, Job, ReplicaSet, StatefulSet } from '../../../src/contract/objects';
import { instant, number, numberOrNull, optional, text, type Tree, tree, trees } from './json';
import { conditions, labelSelector, objectMeta } from './meta';

function base(object: Tree) {
  const status = tree(object.status);
  return {
    meta: objectMeta(object),
    selector: optional(tree(object.spec).selector, labelSelector),
    conditions: conditions(status),
    observedGeneration: numberOrNull(status.observedGeneration),
  };
}

export function deployment(object: Tree): Deployment {
  const spec = tree(object.spec);
  const status = tree(object.status);
  const strategy = tree(spec.strategy);
  const rollingUpdate = tree(strategy.rollingUpdate);
  return {
    ...base(object),
    resource: 'deployments',
    replicas: numberOrNull(spec.replicas),
    paused: spec.paused === true,
    progressDeadlineSeconds: numberOrNull(spec.progressDeadlineSeconds),
    strategy: text(strategy.type),
    maxUnavailable: text(rollingUpdate.maxUnavailable),
    maxSurge: text(rollingUpdate.maxSurge),
    status: {
      replicas: number(status.replicas),
      updatedReplicas: number(status.updatedReplicas),
      readyReplicas: number(status.readyReplicas),
      availableReplicas: number(status.availableReplicas),
      unavailableReplicas: number(status.unavailableReplicas),
    },
  };
}

export function replicaSet(object: Tree): ReplicaSet {
  const status = tree(object.status);
  return {
    ...base(object),
    resource: 'replicasets',
    replicas: numberOrNull(tree(object.spec).replicas),
    status: {
      replicas: number(status.replicas),
      readyReplicas: number(status.readyReplicas),
      availableReplicas: number(status.availableReplicas),
    },
  };
}

export function statefulSet(object: Tree): StatefulSet {
  const spec = tree(object.spec);
  const status = tree(object.status);
  const strategy = tree(spec.updateStrategy);
  return {
    ...base(object),
    resource: 'statefulsets',
    replicas: numberOrNull(spec.replicas),
    serviceName: text(spec.serviceName),
    updateStrategy: text(strategy.type),
    partition: number(tree(strategy.rollingUpdate).partition),
    status: {
      replicas: number(status.replicas),
      readyReplicas: number(status.readyReplicas),
      currentReplicas: number(status.currentReplicas),
      updatedReplicas: number(status.updatedReplicas),
      availableReplicas: number(status.availableReplicas),
      currentRevision: text(status.currentRevision),
      updateRevision: text(status.updateRevision),
    },
  };
}

export function daemonSet(object: Tree): DaemonSet {
  const status = tree(object.status);
  return {
    ...base(object),
    resource: 'daemonsets',
    updateStrategy: text(tree(tree(object.spec).updateStrategy).type),
    status: {
      desired: number(status.desiredNumberScheduled),
      current: number(status.currentNumberScheduled),
      ready: number(status.numberReady),
      updated: number(status.updatedNumberScheduled),
      available: number(status.numberAvailable),
      unavailable: number(status.numberUnavailable),
      misscheduled: number(status.numberMisscheduled),
    },
  };
}

export function job(object: Tree): Job {
  const spec = tree(object.spec);
  const status = tree(object.status);
  return {
    ...base(object),
    observedGeneration: null,
    resource: 'jobs',
    suspended: spec.suspend === true,
    completions: numberOrNull(spec.completions),
    parallelism: numberOrNull(spec.parallelism),
    backoffLimit: numberOrNull(spec.backoffLimit),
    activeDeadlineSeconds: numberOrNull(spec.activeDeadlineSeconds),
    status: {
      active: number(status.active),
      ready: numberOrNull(status.ready),
      succeeded: number(status.succeeded),
      failed: number(status.failed),
      startedAt: instant(status.startTime),
      completedAt: instant(status.completionTime),
    },
  };
}

export function cronJob(object: Tree): CronJob {
  const spec = tree(object.spec);
  const status = tree(object.status);
  return {
    ...base(object),
    selector: null,
    conditions: [],
    observedGeneration: null,
    resource: 'cronjobs',
    schedule: text(spec.schedule),
    timeZone: text(spec.timeZone),
    suspended: spec.suspend === true,
    concurrencyPolicy: text(spec.concurrencyPolicy),
    startingDeadlineSeconds: numberOrNull(spec.startingDeadlineSeconds),
    successfulJobsHistoryLimit: numberOrNull(spec.successfulJobsHistoryLimit),
    failedJobsHistoryLimit: numberOrNull(spec.failedJobsHistoryLimit),
    status: {
      active: trees(status.active).length,
      lastScheduledAt: instant(status.lastScheduleTime),
      lastSucceededAt: instant(status.lastSuccessfulTime),
    },
  };
}
