import { serviceLatency } from '../../entries/traffic/byService';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const serviceSlow: AlertRule = {
  id: 'service-slow',
  title: 'Requests to a Service are much slower than before',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry: serviceLatency,
  above: 1,
  bounds: { min: 0.01, max: 60 },
  for: '5m',
  keepFiringFor: '5m',
  subject: { kind: 'Service', namespace: '{namespace}', name: '{service}' },
  summary: 'Service {service} ({namespace}) is slow: one request in a hundred takes {value|duration}',
  impact: 'Users wait for their pages.',
  cause:
    '99 % of requests were answered within {value|duration} over the last 5 minutes (threshold {threshold|duration}), more than three times as long as in the hours before.',
  nextStep: 'Look at the workload behind it: CPU, throttling, what it calls.',
  kubectl: 'kubectl -n {namespace} get endpointslices -l kubernetes.io/service-name={service} -o wide',
  runbook: {
    meaning:
      'As the ingress controller (ingress-nginx, Traefik) or the mesh (Istio) measures it, the 99th percentile of requests to this Service is above the threshold and more than three times the lower quartile of the four hours before.',
    impact: 'Users wait, or give up.',
    check: [
      'Whether the program itself is slow (its own metrics) or only the way to it.',
      'CPU of the proxy’s pods.',
      'Whether large downloads or slow clients are counted: ingress-nginx measures until the client has read the answer.',
    ],
    fix: [
      '**Program**: as for a slow application.',
      '**Proxy**: more replicas or CPU.',
      '**One far zone**: prefer close endpoints with `trafficDistribution: PreferClose`.',
    ],
  },
};
