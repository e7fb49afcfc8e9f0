import type { CronJob } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { countRuns, dueRun } from '../schedule/dueRun';
import type { IndexedView } from '../view/IndexedView';
import { count } from '../words/count';
import { duration } from '../words/duration';
import { CRON_FIRST_SUCCESS, CRON_GRACE, HEARTBEAT_GRACE } from '../windows';
import type { Trouble } from './trouble';

/** One or two runs skipped while a longer one ends are what `Forbid` is for. */
const SKIPPED_TO_TELL = 3;
/** Jobs of one CronJob at once, from which on they pile up. */
const MANY_ACTIVE = 5;

function late(cronJob: CronJob, now: EpochMs): Trouble | null {
  const due = dueRun(cronJob);
  if (!due || now - due.at < CRON_GRACE) {
    return null;
  }
  const runs = countRuns(due, now - CRON_GRACE);
  const busy = cronJob.status.active > 0 && cronJob.concurrencyPolicy === 'Forbid';
  if (busy && runs < SKIPPED_TO_TELL) {
    return null;
  }
  const missed = runs >= 100 ? 'more than 100 runs' : count(runs, 'run');
  const text = busy
    ? `skipped ${missed}: the Job before them still runs, and its policy forbids a second one`
    : `not started ${duration(now - due.at)} after it was due (${missed} missed)`;
  return { code: 'cronjob-late', text, detail: `schedule ${cronJob.schedule}`, since: due.at };
}

function pilingUp({ concurrencyPolicy, status }: CronJob): Trouble | null {
  if (status.active < MANY_ACTIVE || concurrencyPolicy === 'Forbid') {
    return null;
  }
  const text = `${status.active} of its Jobs run at once: each takes longer than its schedule allows`;
  return { code: 'jobs-piling-up', text, detail: '', since: null };
}

function neverSucceeded(view: IndexedView, { meta, status }: CronJob, now: EpochMs): Trouble | null {
  const since = meta.createdAt;
  if (status.lastSucceededAt !== null || status.lastScheduledAt === null || status.active > 0) {
    return null;
  }
  if (since === null || now - since < CRON_FIRST_SUCCESS || !view.isKnown('jobs')) {
    return null;
  }
  const done = view
    .workloadsManagedBy(meta.uid)
    .some((job) => job.resource === 'jobs' && job.status.completedAt !== null);
  const text = `has never succeeded in the ${duration(now - since)} since it was created`;
  return done ? null : { code: 'cronjob-never-succeeded', text, detail: '', since };
}

/** The last moment the cluster is known to have been alive in: a cache that stands still must not make schedules late. */
function lastSeen(view: IndexedView, now: EpochMs): EpochMs {
  return Math.min(now, (view.latestHeartbeat() ?? now) + HEARTBEAT_GRACE);
}

/** What is wrong with a CronJob itself: late, piling up, or never once successful. A suspended one is left alone. */
export function cronJobTrouble(view: IndexedView, cronJob: CronJob, now: EpochMs): Trouble | null {
  if (cronJob.suspended || cronJob.meta.deletedAt !== null) {
    return null;
  }
  return late(cronJob, lastSeen(view, now)) ?? pilingUp(cronJob) ?? neverSucceeded(view, cronJob, now);
}
