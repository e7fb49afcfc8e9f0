import type { CauseCode } from '../../contract/answers';
import type { ObjectRef } from '../../contract/objectRef';
import type { Condition, KubeEvent, Workload } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { earliest } from '../causes/podEvents';
import { isActive } from '../services/selectedPods';
import { desiredReplicas } from '../status/desiredReplicas';
import type { IndexedView } from '../view/IndexedView';
import { podsOfOwner } from '../view/podsOfOwner';
import { count, countOf } from '../words/count';
import { creationFailure } from '../words/quotaWords';
import { CREATE_FAILURE_GRACE, EVENT_WINDOW, SCHEDULING_GRACE } from '../windows';

/** What keeps a workload itself from having its pods. */
export interface WorkloadTrouble {
  code: CauseCode;
  text: string;
  detail: string;
  since: EpochMs | null;
  affected: { count: number; total: number } | null;
  /** What a problem of its pods adds to its title because of it; empty when that says it already. */
  addition: string;
  /** What else is explained by it: the quota that is used up. */
  explains: ObjectRef[];
}

function condition(workload: Workload, type: string): Condition | undefined {
  return workload.conditions.find((candidate) => candidate.type === type);
}

interface Failure {
  message: string;
  since: EpochMs | null;
}

/** Why pods cannot be created: the ReplicaFailure condition of a Deployment or its ReplicaSets, for other kinds recent events. */
function failureOf(view: IndexedView, workload: Workload, now: EpochMs): Failure | null {
  const candidates = [workload, ...view.workloadsManagedBy(workload.meta.uid)];
  for (const candidate of candidates) {
    const failed = condition(candidate, 'ReplicaFailure');
    if (failed?.status === 'True' && desiredReplicas(candidate) !== 0) {
      return { message: failed.message, since: failed.changedAt };
    }
  }
  if (workload.resource === 'deployments' || workload.resource === 'replicasets' || workload.resource === 'cronjobs') {
    return null;
  }
  const kinds = { statefulsets: 'StatefulSet', daemonsets: 'DaemonSet', jobs: 'Job' } as const;
  const recent = (event: KubeEvent) =>
    event.reason === 'FailedCreate' && event.lastAt !== null && now - event.lastAt < EVENT_WINDOW;
  const events = view.eventsOf(kinds[workload.resource], workload.meta).filter(recent);
  const last = [...events].sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0))[0];
  return last ? { message: last.message, since: earliest(...events.map((event) => event.firstAt)) } : null;
}

function creation(
  view: IndexedView,
  workload: Workload,
  missing: number,
  desired: number,
  now: EpochMs
): WorkloadTrouble | null {
  const byCondition = workload.resource === 'deployments' || workload.resource === 'replicasets';
  if (missing <= 0 && !byCondition) {
    return null;
  }
  const failure = failureOf(view, workload, now);
  if (!failure || (failure.since !== null && now - failure.since < CREATE_FAILURE_GRACE)) {
    return null;
  }
  const { quota, words } = creationFailure(failure.message);
  return {
    code: quota === null ? 'replicas-missing' : 'quota-exceeded',
    text: missing > 0 ? `cannot be created: ${words}` : `its new pods cannot be created: ${words}`,
    detail: failure.message,
    since: failure.since,
    affected: missing > 0 ? { count: missing, total: desired } : null,
    explains: quota === null ? [] : [{ kind: 'ResourceQuota', namespace: workload.meta.namespace, name: quota }],
    addition: missing > 0 ? `${missing} more cannot be created: ${words}` : `new pods cannot be created: ${words}`,
  };
}

function rollout(workload: Workload): WorkloadTrouble | null {
  const progress = condition(workload, 'Progressing');
  if (workload.resource !== 'deployments' || workload.paused || progress?.status !== 'False') {
    return null;
  }
  if (progress.reason !== 'ProgressDeadlineExceeded') {
    return null;
  }
  const desired = desiredReplicas(workload) ?? 0;
  const { updatedReplicas, availableReplicas } = workload.status;
  const allowed = workload.progressDeadlineSeconds;
  const within = allowed === null ? '' : ` within ${count(allowed, 'second')}`;
  const state = `${countOf(updatedReplicas, desired, 'pod')} updated, ${availableReplicas} available`;
  return {
    code: 'rollout-stuck',
    text: `rollout stuck: no progress${within} (${state})`,
    detail: progress.message,
    since: progress.changedAt,
    affected: null,
    addition: 'the rollout is stuck',
    explains: [],
  };
}

function missingReplicas(workload: Workload, missing: number, desired: number, now: EpochMs): WorkloadTrouble | null {
  const available = condition(workload, 'Available');
  const since = available?.status === 'False' ? available.changedAt : null;
  if (workload.resource !== 'deployments' || missing <= 0 || since === null || now - since < 4 * SCHEDULING_GRACE) {
    return null;
  }
  const text = 'missing: no pod was made for them, and no reason is given';
  return {
    code: 'replicas-missing',
    text,
    detail: available?.message ?? '',
    since,
    affected: { count: missing, total: desired },
    addition: '',
    explains: [],
  };
}

/** What is wrong with a Deployment, StatefulSet, DaemonSet or lone ReplicaSet or Job before its pods exist; null when nothing is. */
export function workloadTrouble(view: IndexedView, workload: Workload, now: EpochMs): WorkloadTrouble | null {
  const desired = desiredReplicas(workload);
  if (desired === null || desired === 0 || workload.meta.deletedAt !== null || !view.isKnown('pods')) {
    return null;
  }
  const done = workload.resource === 'jobs' ? workload.status.succeeded + workload.status.failed : 0;
  const missing = desired - done - podsOfOwner(view, workload).filter(isActive).length;
  return (
    creation(view, workload, missing, desired, now) ??
    rollout(workload) ??
    missingReplicas(workload, missing, desired, now)
  );
}
