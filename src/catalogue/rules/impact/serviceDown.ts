import { servicesDown } from '../../entries/services/servicesDown';
import { IMPACT } from '../groups';
import type { AlertRule } from '../rule';

export const serviceDown: AlertRule = {
  id: 'service-down',
  title: 'A Service has lost all its endpoints',
  group: IMPACT,
  severity: 'critical',
  profile: 'quiet',
  entry: servicesDown,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '1m',
  subject: { kind: 'Service', namespace: '{namespace}', name: '{service}' },
  summary: 'Service {service} ({namespace}) has no ready endpoint',
  impact: 'Every request to it fails.',
  cause:
    '{workload_kind} {workload}: {why}. None of its {value|count} endpoint(s) is ready for a minute; look at pod {worst_pod} first.',
  nextStep: 'Mend what the cause names; undo the latest rollout if there was one.',
  kubectl: 'kubectl -n {namespace} get endpointslices -l kubernetes.io/service-name={service} -o wide',
  runbook: {
    meaning:
      'The Service had ready endpoints within the last day and has had none for a minute. The message names the workload that is to blame, why, and the pod to look at first. Crashes, kills, failing probes and lost nodes are told by alerts of their own, at once; this one is not sent then.',
    impact: 'Everybody who calls the Service, and the Ingresses that lead to it.',
    check: [
      'Its endpoints: `kubectl -n <namespace> get endpointslices -l kubernetes.io/service-name=<service> -o wide`.',
      'The way to its pods: the Service’s page shows each step and the break.',
      'Pods: `kubectl -n <namespace> get pods -l <selector>`.',
    ],
    fix: [
      'Follow the cause: its own runbook says more (image, configuration, volume, no node, init container).',
      '**After a rollout**: `kubectl -n <namespace> rollout undo deployment/<name>`.',
    ],
  },
};
