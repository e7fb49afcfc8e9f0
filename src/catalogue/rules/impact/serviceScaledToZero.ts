import { servicesScaledToZero } from '../../entries/services/servicesBroken';
import { IMPACT } from '../groups';
import type { AlertRule } from '../rule';

export const serviceScaledToZero: AlertRule = {
  id: 'service-scaled-to-zero',
  title: 'A Service’s workload is scaled to zero',
  group: IMPACT,
  severity: 'info',
  profile: 'verbose',
  entry: servicesScaledToZero,
  above: 0,
  bounds: null,
  for: '15s',
  keepFiringFor: '1m',
  subject: { kind: 'Service', namespace: '{namespace}', name: '{service}' },
  summary: 'Service {service} ({namespace}) has no pods: scaled to zero',
  impact: 'Requests to it fail; that may be meant so.',
  cause: '{why}.',
  nextStep: 'Scale the workload up if the Service is still needed.',
  kubectl: 'kubectl -n {namespace} get deployments,statefulsets',
  runbook: {
    meaning:
      'The workload behind the Service is scaled to zero replicas. Somebody wanted that, so it is only worth knowing.',
    impact: 'Whoever still calls the Service.',
    check: ['Who scaled it and when: events of the workload.'],
    fix: [
      '**Still needed**: `kubectl -n <namespace> scale deployment/<name> --replicas=1`.',
      '**Not needed**: remove the Service, so that nobody waits for it.',
    ],
  },
};
