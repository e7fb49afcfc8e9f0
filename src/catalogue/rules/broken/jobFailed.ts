import { jobsFailed } from '../../entries/jobs/jobsFailed';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const jobFailed: AlertRule = {
  id: 'job-failed',
  title: 'A Job failed',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: jobsFailed,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): the Job failed',
  impact: 'Its work is not done, and nobody tries again.',
  cause: '{why}.',
  nextStep: 'Read the log of the last pod. A Job that gave up has to be started anew.',
  kubectl: 'kubectl -n {namespace} logs {workload_kind|lower}/{workload} --tail=50',
  runbook: {
    meaning:
      'A Job used up its retries or its deadline. For CronJobs the latest run that ended counts: the alert ends when a later one succeeds, else when the failed Job is deleted.',
    impact: 'Whoever needs what the Job produces: backups, reports, migrations.',
    check: [
      'Its pods: `kubectl -n <namespace> get pods -l job-name=<job>`.',
      'Their log: `kubectl -n <namespace> logs job/<job>`.',
      'How it ended: `kubectl -n <namespace> describe job <job>`.',
    ],
    fix: [
      '**BackoffLimitExceeded**: its pods fail each time; the log says why.',
      '**DeadlineExceeded**: it takes longer than `activeDeadlineSeconds`.',
      'Start anew: `kubectl -n <namespace> create job <new name> --from=cronjob/<name>`; delete the failed Job when it is no longer needed.',
    ],
  },
};
