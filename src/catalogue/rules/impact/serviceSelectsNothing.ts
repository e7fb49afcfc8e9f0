import { servicesSelectingNothing } from '../../entries/services/servicesBroken';
import { IMPACT } from '../groups';
import type { AlertRule } from '../rule';

export const serviceSelectsNothing: AlertRule = {
  id: 'service-selects-nothing',
  title: 'A Service selects no pod',
  group: IMPACT,
  severity: 'warning',
  profile: 'quiet',
  entry: servicesSelectingNothing,
  above: 0,
  bounds: null,
  for: '30s',
  keepFiringFor: '1m',
  subject: { kind: 'Service', namespace: '{namespace}', name: '{service}' },
  summary: 'Service {service} ({namespace}) selects no pod',
  impact: 'Every request to it fails.',
  cause: '{why}.',
  nextStep: 'Compare the Service’s selector with the labels of the pods it should reach.',
  kubectl: 'kubectl -n {namespace} get service {service} -o jsonpath="{.spec.selector}"',
  runbook: {
    meaning:
      'No pod in the Service’s namespace has the labels it selects: a typo, or the workload was renamed or removed.',
    impact: 'Everybody who calls the Service.',
    check: [
      'The selector: `kubectl -n <namespace> get service <name> -o jsonpath="{.spec.selector}"`.',
      'Labels of pods: `kubectl -n <namespace> get pods --show-labels`.',
    ],
    fix: [
      '**A typo**: correct the selector, or the labels of the pod template.',
      '**The workload is gone**: remove the Service too.',
    ],
  },
};
