import type { Problem } from '../../contract/answers';
import type { CronJob } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { cronJobTrouble } from '../status/cronJobTrouble';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { capital } from '../words/capital';
import { problemOf } from './problemOf';

/** A CronJob that does not do its work although no Job of it is told to have failed. */
export function cronJobProblem(view: IndexedView, cronJob: CronJob, now: EpochMs): Problem | null {
  const trouble = cronJobTrouble(view, cronJob, now);
  if (!trouble) {
    return null;
  }
  const { code, text, detail, since } = trouble;
  return problemOf({
    severity: 'warning',
    object: refOf('cronjobs', cronJob),
    title: capital(text),
    cause: { code, text, detail, container: null, exitCode: null },
    since,
  });
}
