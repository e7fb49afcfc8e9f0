import { serviceErrors as entry } from '../../entries/traffic/byService';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const serviceErrors: AlertRule = {
  id: 'service-errors',
  title: 'Requests to a Service fail',
  group: LATENCY,
  severity: 'critical',
  profile: 'quiet',
  entry,
  above: 0.05,
  bounds: { min: 0.001, max: 0.9 },
  for: '3m',
  keepFiringFor: '5m',
  subject: { kind: 'Service', namespace: '{namespace}', name: '{service}' },
  summary: 'Service {service} ({namespace}): {value|percent} of requests fail',
  impact: 'Users get an error page for {value|percent} of their requests.',
  cause:
    '{value|percent} of requests were answered with 5xx over the last 2 minutes (threshold {threshold|percent}), as the ingress controller or mesh counts them.',
  nextStep: 'Open the Service’s page: it shows which endpoints are ready and what is wrong with the others.',
  kubectl: 'kubectl -n {namespace} get endpointslices -l kubernetes.io/service-name={service}',
  runbook: {
    meaning:
      'The ingress controller (ingress-nginx, Traefik) or the mesh (Istio) saw more requests to this Service end in 5xx than the threshold allows.',
    impact: 'These are requests of users, or of other services: they failed.',
    check: [
      'The Service’s page: endpoints that are ready, and why the others are not.',
      'Status: 502 and 503 mostly come from the proxy (nobody answers), 504 is a timeout, 500 comes from the program.',
      'The proxy’s log: it names the address it tried.',
    ],
    fix: [
      '**503, 502**: no ready endpoints, or pods that end while they still get requests: add a `preStop` pause.',
      '**504**: the program is slow; see its own alert.',
      '**500**: the program; its log, its last release.',
    ],
  },
};
