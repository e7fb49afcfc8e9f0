import { cronJobsLate } from '../../entries/jobs/cronJobsLate';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const cronjobLate: AlertRule = {
  id: 'cronjob-late',
  title: 'A CronJob missed its schedule',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: cronJobsLate,
  above: 300,
  bounds: { min: 60, max: 86400 },
  for: '0s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): a run is overdue for {value|duration}',
  impact: 'Work that should have begun has not.',
  cause:
    'Overdue for {value|duration}, longer than {threshold|duration}; it is neither suspended nor still busy with the run before.',
  nextStep: 'Read the CronJob’s events and see whether the controller manager works.',
  kubectl: 'kubectl -n {namespace} describe cronjob/{workload}',
  runbook: {
    meaning: 'The time of a CronJob’s next run has passed and no Job was started.',
    impact: 'Whoever needs what it produces.',
    check: [
      'Events: `kubectl -n <namespace> describe cronjob <name>`.',
      'Whether other CronJobs run: if none does, the controller manager is down.',
    ],
    fix: [
      '**Too many missed start times**: set `startingDeadlineSeconds`.',
      '**Jobs cannot be created**: a quota or a policy; the events say which.',
      '**Controller manager down**: mend that first.',
    ],
  },
};
