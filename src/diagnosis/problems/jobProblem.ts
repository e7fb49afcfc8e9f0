import type { Problem } from '../../contract/answers';
import type { Job } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { allContainers } from '../causes/containersOf';
import type { IndexedView } from '../view/IndexedView';
import { controllerOf } from '../view/controllerOf';
import { refOf } from '../view/refOf';
import { count } from '../words/count';
import { exitCodeWords } from '../words/exitCode';
import { FAILED_JOB_WINDOW } from '../windows';
import { problemOf } from './problemOf';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['BackoffLimitExceeded', 'gave up'],
  ['DeadlineExceeded', 'ran longer than its deadline'],
  ['PodFailurePolicy', 'ended by its pod failure policy'],
]);

function failure(job: Job) {
  return job.conditions.find(({ type, status }) => type === 'Failed' && status === 'True');
}

function lastFailedPod(view: IndexedView, job: Job) {
  const ends = view.podsManagedBy(job.meta.uid).flatMap((pod) =>
    allContainers(pod).flatMap(({ spec, status }) => {
      const ended = status.state.terminated ?? status.lastTermination;
      return ended && ended.exitCode !== 0 ? [{ pod, container: spec.name, ended }] : [];
    })
  );
  return ends.sort((a, b) => (b.ended.finishedAt ?? 0) - (a.ended.finishedAt ?? 0))[0];
}

/** True when a later Job of the same CronJob has started: the failure is then history, or has a successor that tells it. */
function isSuperseded(view: IndexedView, job: Job): boolean {
  const owner = controllerOf(job.meta);
  const later = owner ? view.workloadsManagedBy(owner.uid) : [];
  return later.some(
    (other) =>
      other.resource === 'jobs' &&
      (other.meta.createdAt ?? 0) > (job.meta.createdAt ?? 0) &&
      (other.status.completedAt !== null || failure(other) !== undefined)
  );
}

/** A Job that has failed for good, told for its CronJob when it has one. */
export function jobProblem(view: IndexedView, job: Job, now: EpochMs): Problem | null {
  const failed = failure(job);
  if (!failed || job.meta.deletedAt !== null || isSuperseded(view, job)) {
    return null;
  }
  if (failed.changedAt !== null && now - failed.changedAt > FAILED_JOB_WINDOW) {
    return null;
  }
  const last = lastFailedPod(view, job);
  const attempts = job.status.failed > 0 ? ` after ${count(job.status.failed, 'failed pod')}` : '';
  const end = last ? `: container ${last.container} ends with ${exitCodeWords(last.ended.exitCode)}` : '';
  const text = `${REASONS.get(failed.reason) ?? 'failed'}${attempts}${end}`;
  const owner = controllerOf(job.meta);
  const self = refOf('jobs', job);
  return problemOf({
    severity: 'warning',
    object: owner ? { kind: owner.kind, namespace: job.meta.namespace, name: owner.name } : self,
    title: owner ? `Its last Job ${text}` : `Job ${text}`,
    cause: {
      code: 'job-failed',
      text,
      detail: failed.message,
      container: last?.container ?? null,
      exitCode: last?.ended.exitCode ?? null,
    },
    since: failed.changedAt,
    worst: last ? refOf('pods', last.pod) : null,
    adviseOn: self,
    explains: owner ? [self] : [],
  });
}
