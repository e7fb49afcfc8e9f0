import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { on } from '../../promql/operators';
import { byJobWorkload, JOB } from '../../promql/jobs';
import { select, type QueryOptions } from '../../promql/selector';
import { ago } from '../../promql/gained';
import { untold, withWhy, workloadsTold } from '../../promql/why';
import { WORKLOAD } from '../../promql/workload';

/** When the newest Job of each workload that ended so began. */
function newest(metric: 'jobFailed' | 'jobComplete', seconds: number, options: QueryOptions): string {
  const ended = `(${select(metric, [is('condition', 'true')], options)}${ago(seconds)} == 1)`;
  return byJobWorkload(`(${select('jobStartTime', [], options)}${ago(seconds)} and ${on(JOB)} ${ended})`, options);
}

/** Workloads whose latest ended Job failed. */
function failed(seconds: number, options: QueryOptions): string {
  const since = newest('jobFailed', seconds, options);
  return `(${since} unless ${on(WORKLOAD)} (${newest('jobComplete', seconds, options)} > ${since}))`;
}

export const jobsFailed = alertEntry(
  {
    id: 'jobs-failed',
    title: 'Jobs that failed',
    description:
      'Jobs that gave up, by CronJob where there is one; no longer once a later run has succeeded or the Job is deleted.',
    requires: [['jobFailed'], ['jobStartTime'], ['jobOwner']],
  },
  (options) =>
    withWhy(`${failed(0, options)} * 0 + 1`, WORKLOAD, {
      told: workloadsTold('job-failed', options),
      silent: untold((seconds) => failed(seconds, options), options),
      otherwise: 'it gave up',
    })
);
