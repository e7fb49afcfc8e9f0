import { servicesWithoutPort } from '../../entries/services/servicesBroken';
import { IMPACT } from '../groups';
import type { AlertRule } from '../rule';

export const servicePortMismatch: AlertRule = {
  id: 'service-port-mismatch',
  title: 'A Service leads to a port its pods do not have',
  group: IMPACT,
  severity: 'critical',
  profile: 'quiet',
  entry: servicesWithoutPort,
  above: 0,
  bounds: null,
  for: '30s',
  keepFiringFor: '1m',
  subject: { kind: 'Service', namespace: '{namespace}', name: '{service}' },
  summary: 'Service {service} ({namespace}) leads to a port its pods do not have',
  impact: 'Every request to that port fails, although the pods are well.',
  cause: '{why}.',
  nextStep: 'Make the name of the container’s port and the Service’s targetPort the same.',
  kubectl: 'kubectl -n {namespace} get service {service} -o jsonpath="{.spec.ports}"',
  runbook: {
    meaning:
      'The Service’s `targetPort` is a name, and no container of its pods has a port of that name: the Service has no endpoints although its pods are ready.',
    impact: 'Everybody who calls the Service on that port.',
    check: [
      'The Service’s ports: `kubectl -n <namespace> get service <name> -o jsonpath="{.spec.ports}"`.',
      'The containers’ ports: `kubectl -n <namespace> get pods -o jsonpath="{.items[*].spec.containers[*].ports}"`.',
    ],
    fix: ['Correct `targetPort` in the Service, or name the port in the pod template.'],
  },
};
