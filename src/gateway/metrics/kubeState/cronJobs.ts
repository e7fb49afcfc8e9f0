import type { CronJob } from '../../../contract/objects';
import { dueRun } from '../../../diagnosis';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily } from './metaFamilies';
import { namedTable } from './namedTable';
import { flag, instant } from './rows';

const families: ReadonlyArray<ObjectFamily<CronJob>> = [
  {
    name: 'kube_cronjob_info',
    help: 'Info about cronjob.',
    labels: ['schedule', 'concurrency_policy', 'timezone'],
    rows: ({ schedule, concurrencyPolicy, timeZone }) => [[1, schedule, concurrencyPolicy, timeZone || 'local']],
  },
  createdFamily('cronjob'),
  figure('kube_cronjob_status_active', 'Jobs of the CronJob that run now.', (job) => job.status.active),
  {
    name: 'kube_cronjob_status_last_schedule_time',
    help: 'When a job was last scheduled.',
    rows: ({ status }) => instant(status.lastScheduledAt),
  },
  {
    name: 'kube_cronjob_status_last_successful_time',
    help: 'When a job last completed successfully.',
    rows: ({ status }) => instant(status.lastSucceededAt),
  },
  {
    name: 'kube_cronjob_next_schedule_time',
    help: 'The first run due after the last one, or after the creation.',
    rows: (job) => (job.suspended ? [] : instant(dueRun(job)?.at ?? null)),
  },
  figure('kube_cronjob_spec_suspend', 'Whether further executions are suspended.', (job) => flag(job.suspended)),
  figure(
    'kube_cronjob_spec_starting_deadline_seconds',
    'How late a job may be started.',
    (job) => job.startingDeadlineSeconds
  ),
  figure(
    'kube_cronjob_metadata_resource_version',
    'Resource version of the CronJob.',
    ({ meta }) => Number(meta.resourceVersion) || null
  ),
  figure(
    'kube_cronjob_spec_successful_job_history_limit',
    'How many completed jobs are kept.',
    (job) => job.successfulJobsHistoryLimit
  ),
  figure(
    'kube_cronjob_spec_failed_job_history_limit',
    'How many failed jobs are kept.',
    (job) => job.failedJobsHistoryLimit
  ),
];

export const cronJobTable = namedTable('cronjobs', 'cronjob', families);
