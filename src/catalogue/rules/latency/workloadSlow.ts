import { workloadLatency } from '../../entries/traffic/byWorkload';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const workloadSlow: AlertRule = {
  id: 'app-slow',
  title: 'An application is much slower than before',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry: workloadLatency,
  above: 1,
  bounds: { min: 0.01, max: 60 },
  for: '5m',
  keepFiringFor: '5m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}) is slow: one request in a hundred takes {value|duration}',
  impact: 'Whoever calls it waits; callers with a shorter timeout get errors.',
  cause:
    '99 % of its requests were answered within {value|duration} over the last 5 minutes (threshold {threshold|duration}), more than three times as long as in the hours before.',
  nextStep: 'See whether it is short of CPU, and whether what it calls is slow as well.',
  kubectl: 'kubectl -n {namespace} top pods',
  runbook: {
    meaning:
      'The 99th percentile of the time that the programs of this workload need for a request is above the threshold, and more than three times the lower quartile of the four hours before. What is always slow does not fire. When it has been slow for about three hours, that counts as its past and the alert ends.',
    impact: 'Slow pages and timeouts upstream.',
    check: [
      'CPU and throttling: the charts on the workload’s page.',
      'Which route: `histogram_quantile(0.99, sum by (route, le) (rate(http_request_duration_seconds_bucket{namespace="<namespace>"}[5m])))`.',
      'Whether it is all pods or one: the same by `pod`; one slow pod hints at its node.',
    ],
    fix: [
      '**Throttled**: raise or remove the CPU limit.',
      '**A database or another service is slow**: look there.',
      '**More requests than usual**: more replicas; is the autoscaler at its maximum?',
      '**Since a release**: roll back.',
    ],
  },
};
