import type { Job } from '../../../contract/objects';
import type { Row } from '../Family';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily } from './metaFamilies';
import { namedTable } from './namedTable';
import { flag, instant, NONE, ownerRows, statusRows } from './rows';

const FAILURES = ['BackoffLimitExceeded', 'DeadlineExceeded', 'Evicted'];

/** One sample a known reason once the Job has failed; without a known one, the number of failed pods. */
function failedRows({ status, conditions }: Job): Row[] {
  if (status.failed === 0) {
    return [[0, '']];
  }
  const failures = conditions.filter(({ type }) => type === 'Failed');
  const known = failures.some(({ reason }) => FAILURES.includes(reason));
  const rows = failures.flatMap(({ reason }) => FAILURES.map((word): Row => [flag(word === reason), word]));
  return known ? rows : [...rows, [status.failed, '']];
}

function conditionFamily(name: string, help: string, wanted: string): ObjectFamily<Job> {
  return {
    name,
    help,
    labels: ['condition'],
    rows: ({ conditions }) => conditions.flatMap(({ type, status }) => (type === wanted ? statusRows(status) : NONE)),
  };
}

const families: ReadonlyArray<ObjectFamily<Job>> = [
  { name: 'kube_job_info', help: 'Information about job.', rows: () => [[1]] },
  createdFamily('job'),
  {
    name: 'kube_job_owner',
    help: "Information about the Job's owner.",
    labels: ['owner_kind', 'owner_name', 'owner_is_controller'],
    rows: ({ meta }) => ownerRows(meta),
  },
  figure('kube_job_spec_parallelism', 'Most pods the job should run at any time.', (job) => job.parallelism),
  figure('kube_job_spec_completions', 'Pods that should finish successfully.', (job) => job.completions),
  figure(
    'kube_job_spec_active_deadline_seconds',
    'How long the job may be active before the system ends it.',
    (job) => job.activeDeadlineSeconds
  ),
  figure('kube_job_status_active', 'The number of actively running pods.', (job) => job.status.active),
  figure('kube_job_status_ready', 'Active pods of this Job that are ready.', (job) => job.status.ready ?? 0),
  figure('kube_job_status_succeeded', 'Pods which reached phase Succeeded.', (job) => job.status.succeeded),
  {
    name: 'kube_job_status_failed',
    help: 'Pods which reached phase Failed, and the reason for failure.',
    labels: ['reason'],
    rows: failedRows,
  },
  {
    name: 'kube_job_status_start_time',
    help: 'When the job was acknowledged by the job controller.',
    rows: ({ status }) => instant(status.startedAt),
  },
  {
    name: 'kube_job_status_completion_time',
    help: 'When the job was completed.',
    rows: ({ status }) => instant(status.completedAt),
  },
  conditionFamily('kube_job_complete', 'The job has completed its execution.', 'Complete'),
  conditionFamily('kube_job_failed', 'The job has failed its execution.', 'Failed'),
  {
    name: 'kube_job_status_suspended',
    help: 'Whether the job is suspended.',
    rows: ({ conditions }) =>
      conditions.flatMap(({ type, status }) => (type === 'Suspended' ? [[flag(status === 'True')] as const] : NONE)),
  },
];

export const jobTable = namedTable('jobs', 'job_name', families);
