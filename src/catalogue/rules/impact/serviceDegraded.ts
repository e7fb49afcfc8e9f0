import { servicesDegraded } from '../../entries/services/servicesDegraded';
import { IMPACT } from '../groups';
import type { AlertRule } from '../rule';

export const serviceDegraded: AlertRule = {
  id: 'service-degraded',
  title: 'A Service has few ready endpoints',
  group: IMPACT,
  severity: 'warning',
  profile: 'standard',
  entry: servicesDegraded,
  above: 0.5,
  bounds: { min: 0.1, max: 0.9 },
  for: '5m',
  keepFiringFor: '2m',
  subject: { kind: 'Service', namespace: '{namespace}', name: '{service}' },
  summary: 'Service {service} ({namespace}): {value|percent} of the endpoints are not ready',
  impact: 'The rest carries all the load; answers get slower.',
  cause:
    '{value|percent} of the endpoints are not ready for 5 minutes, more than {threshold|percent}, and no other alert says why.',
  nextStep: 'See which of its pods are not ready.',
  kubectl: 'kubectl -n {namespace} get endpointslices -l kubernetes.io/service-name={service} -o wide',
  runbook: {
    meaning:
      'More than half of the Service’s endpoints are not ready, for a reason that no problem of a workload or node explains.',
    impact: 'Callers wait longer; when the rest gives in, the Service is down.',
    check: [
      'Its endpoints: `kubectl -n <namespace> get endpointslices -l kubernetes.io/service-name=<service> -o wide`.',
    ],
    fix: ['**Pods are not ready**: see their readiness probes and gates.', '**It was meant so**: raise the threshold.'],
  },
};
