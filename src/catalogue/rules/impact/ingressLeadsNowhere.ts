import { ingressesLeadingNowhere } from '../../entries/services/servicesBroken';
import { IMPACT } from '../groups';
import type { AlertRule } from '../rule';

export const ingressLeadsNowhere: AlertRule = {
  id: 'ingress-leads-nowhere',
  title: 'An Ingress leads nowhere',
  group: IMPACT,
  severity: 'warning',
  profile: 'quiet',
  entry: ingressesLeadingNowhere,
  above: 0,
  bounds: null,
  for: '30s',
  keepFiringFor: '1m',
  subject: { kind: 'Ingress', namespace: '{namespace}', name: '{ingress}' },
  summary: 'Ingress {ingress} ({namespace}) leads nowhere',
  impact: 'Visitors of these addresses get an error.',
  cause: '{why}.',
  nextStep: 'Correct the Service or port in the Ingress, or create what it names.',
  kubectl: 'kubectl -n {namespace} describe ingress {ingress}',
  runbook: {
    meaning: 'A path of the Ingress names a Service, or a port of one, that does not exist.',
    impact: 'Visitors of that host and path.',
    check: [
      'Its rules: `kubectl -n <namespace> describe ingress <name>`.',
      'Services there are: `kubectl -n <namespace> get services`.',
    ],
    fix: ['**A typo**: correct the name or the port.', '**The Service was removed**: remove the path too.'],
  },
};
