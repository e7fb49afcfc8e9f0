import { targetsDown as entry } from '../../entries/watching/targetsDown';
import { WATCHING } from '../groups';
import type { AlertRule } from '../rule';

export const targetsDown: AlertRule = {
  id: 'targets-down',
  title: 'Prometheus cannot reach targets',
  group: WATCHING,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 0,
  bounds: null,
  for: '2m',
  keepFiringFor: '5m',
  subject: null,
  summary: '{value|count} targets of job {job} do not answer Prometheus',
  impact: 'Their charts have gaps, and alerts that rest on them stay silent.',
  cause:
    '{value|count} targets of {job} have not answered for more than 3 minutes, though their pods and nodes are ready.',
  nextStep: 'Open Status → Targets in Prometheus: the error beside them says why.',
  kubectl: 'kubectl get pods -A -o wide --field-selector status.phase=Running',
  runbook: {
    meaning:
      'Some targets of one scrape job have not answered for more than three minutes. Pods that are not ready and nodes that are lost have their own alerts and do not count here, so what is left is the scrape itself: a wrong port or path, a network policy, a token.',
    impact: 'Nothing is known of these targets: neither that they are well nor that they are not.',
    check: [
      'Which: `up == 0` in Prometheus.',
      'The error: Status → Targets.',
      'By hand, from a pod: `wget -qO- http://<pod ip>:<port>/metrics | head`.',
    ],
    fix: [
      '**connection refused**: the annotation or ServiceMonitor names a port that the program does not listen on.',
      '**404**: the path is another than `/metrics`.',
      '**context deadline exceeded**: a network policy, or more metrics than fit into the scrape timeout.',
    ],
  },
};
