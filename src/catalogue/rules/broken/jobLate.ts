import { jobsLate } from '../../entries/jobs/jobsLate';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const jobLate: AlertRule = {
  id: 'job-late',
  title: 'A Job runs too long',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: jobsLate,
  above: 43200,
  bounds: { min: 600, max: 604800 },
  for: '1m',
  keepFiringFor: '5m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): a Job has been running for {value|duration}',
  impact: 'Its work is not done, and a CronJob may skip its next runs.',
  cause: 'Running for {value|duration}, longer than {threshold|duration}.',
  nextStep: 'See whether it still makes progress; a Job without a deadline never gives up.',
  kubectl: 'kubectl -n {namespace} get jobs',
  runbook: {
    meaning:
      'A Job has been active for longer than the threshold, and its pods are not broken in a way that another alert tells.',
    impact: 'Whoever waits for its result.',
    check: [
      'What it does now: `kubectl -n <namespace> logs job/<job> --tail=20`.',
      'CPU on its page: none means that it waits for something.',
    ],
    fix: [
      '**It hangs**: delete it and start it anew; set `activeDeadlineSeconds`.',
      '**It is slow**: give it CPU, or less work.',
      '**It is meant to take so long**: raise the threshold.',
    ],
  },
};
