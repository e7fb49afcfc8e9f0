import { workloadErrors as entry } from '../../entries/traffic/byWorkload';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const workloadErrors: AlertRule = {
  id: 'app-errors',
  title: 'An application answers with errors',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 0.05,
  bounds: { min: 0.001, max: 0.9 },
  for: '3m',
  keepFiringFor: '5m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}) fails {value|percent} of its requests',
  impact: 'Whoever calls it gets an error for {value|percent} of requests.',
  cause:
    '{value|percent} of its answers were errors of the server over the last 2 minutes (threshold {threshold|percent}), by its own metrics; probes are not counted.',
  nextStep: 'Read its log for the failing requests; see what it calls, and whether that began with a release.',
  kubectl: 'kubectl -n {namespace} logs {workload_kind|lower}/{workload} --tail=100',
  runbook: {
    meaning:
      'The programs of this workload count the requests they answer, and more of them ended in an error of the server (5xx, or gRPC Internal, Unavailable and the like) than the threshold allows. Requests to health and metrics paths do not count.',
    impact: 'Callers see the errors, or retry and make the load larger.',
    check: [
      'Which route: `sum by (route, code) (rate(http_requests_total{namespace="<namespace>",code=~"5.."}[5m]))`.',
      'Its log, and the logs of what it calls.',
      'Whether it began with a release: the page of the workload shows its revisions.',
    ],
    fix: [
      '**500**: a fault in the program; roll back: `kubectl -n <namespace> rollout undo deployment/<name>`.',
      '**502, 503, 504**: something it calls is down or slow; look there first.',
      '**Under load only**: more replicas, or a limit on connections that is too low.',
    ],
  },
};
