import type { Tone } from '../../contract/answers';
import type { CronJob, Deployment, Job, StatefulSet, Workload } from '../../contract/objects';
import { desiredReplicas } from './desiredReplicas';

export interface WorkloadStatus {
  status: string;
  tone: Tone;
}

/** `2 of 3 ready`; neutral at zero, bad when none is ready. */
function readiness(ready: number, desired: number): WorkloadStatus {
  if (desired === 0) {
    return { status: 'scaled to zero', tone: 'neutral' };
  }
  return { status: `${ready} of ${desired} ready`, tone: ready >= desired ? 'good' : ready === 0 ? 'bad' : 'warning' };
}

function hasCondition(workload: Workload, type: string, status = 'True'): boolean {
  return workload.conditions.some((condition) => condition.type === type && condition.status === status);
}

function deployment(workload: Deployment): WorkloadStatus {
  const desired = desiredReplicas(workload) ?? 1;
  const { readyReplicas, updatedReplicas, replicas } = workload.status;
  const base = readiness(readyReplicas, desired);
  if (workload.paused) {
    return { ...base, status: `${base.status}, paused` };
  }
  const stuck = workload.conditions.some(({ reason }) => reason === 'ProgressDeadlineExceeded');
  if (stuck) {
    return { status: `${base.status}, rollout stuck`, tone: base.tone === 'bad' ? 'bad' : 'warning' };
  }
  const behind = (workload.observedGeneration ?? 0) < (workload.meta.generation ?? 0);
  const rolling = behind || updatedReplicas < desired || replicas > updatedReplicas;
  return rolling && desired > 0 ? { ...base, status: `${base.status}, rolling out` } : base;
}

function statefulSet(workload: StatefulSet): WorkloadStatus {
  const desired = desiredReplicas(workload) ?? 1;
  const { readyReplicas, updatedReplicas, currentRevision, updateRevision } = workload.status;
  const base = readiness(readyReplicas, desired);
  const rolling = currentRevision !== updateRevision && updatedReplicas < desired - workload.partition;
  return rolling ? { ...base, status: `${base.status}, rolling out` } : base;
}

/** The STATUS column of `kubectl get jobs` (printJob, v1.36) with completions where it runs. */
function job(workload: Job): WorkloadStatus {
  if (hasCondition(workload, 'Complete')) {
    return { status: 'Complete', tone: 'good' };
  }
  if (hasCondition(workload, 'Failed')) {
    return { status: 'Failed', tone: 'bad' };
  }
  if (workload.meta.deletedAt !== null) {
    return { status: 'Terminating', tone: 'neutral' };
  }
  if (hasCondition(workload, 'Suspended')) {
    return { status: 'Suspended', tone: 'neutral' };
  }
  if (hasCondition(workload, 'FailureTarget')) {
    return { status: 'FailureTarget', tone: 'bad' };
  }
  return { status: hasCondition(workload, 'SuccessCriteriaMet') ? 'SuccessCriteriaMet' : 'Running', tone: 'neutral' };
}

function cronJob(workload: CronJob): WorkloadStatus {
  if (workload.suspended) {
    return { status: 'suspended', tone: 'neutral' };
  }
  return { status: workload.status.active > 0 ? 'running' : 'waiting for its schedule', tone: 'neutral' };
}

/** A workload's state in words and how to draw it, from its own status alone. */
export function workloadStatus(workload: Workload): WorkloadStatus {
  switch (workload.resource) {
    case 'deployments':
      return deployment(workload);
    case 'statefulsets':
      return statefulSet(workload);
    case 'replicasets':
      return readiness(workload.status.readyReplicas, desiredReplicas(workload) ?? 1);
    case 'daemonsets':
      return workload.status.desired === 0
        ? { status: 'no node wants it', tone: 'neutral' }
        : readiness(workload.status.ready, workload.status.desired);
    case 'jobs':
      return job(workload);
    case 'cronjobs':
      return cronJob(workload);
  }
}
