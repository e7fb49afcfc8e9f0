import { alertEntry } from '../../alertEntry';
import { maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { asWorkload } from '../../promql/workload';

const CRON_JOB = ['cluster', 'namespace', 'cronjob'];

export const cronJobsLate = alertEntry(
  {
    id: 'cronjobs-late',
    title: 'Time a run of a CronJob is overdue',
    description:
      'How long ago a CronJob should have started its next Job; not while one still runs or the CronJob is suspended.',
    unit: 'seconds',
    requires: [['cronJobNextRun'], ['cronJobActive']],
  },
  (options) => {
    const overdue = maxBy(CRON_JOB, `time() - ${select('cronJobNextRun', [], options)}`);
    const busy = maxBy(CRON_JOB, `(${select('cronJobActive', [], options)} > 0)`);
    return asWorkload(`(${overdue} unless ${on(CRON_JOB)} ${busy})`, 'CronJob', 'cronjob');
  }
);
