import { apiErrorsByCluster } from '../../entries/latency/apiErrors';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const apiServerErrors: AlertRule = {
  id: 'api-server-errors',
  title: 'The API server answers with errors',
  group: LATENCY,
  severity: 'critical',
  profile: 'quiet',
  entry: apiErrorsByCluster,
  above: 0.05,
  bounds: { min: 0.005, max: 0.5 },
  for: '3m',
  keepFiringFor: '5m',
  subject: null,
  summary: 'API server: {value|percent} of requests fail',
  impact: 'Deployments, scaling, self-healing and kubectl work only now and then; running pods go on.',
  cause:
    '{value|percent} of requests were answered with a 5xx status over the last 2 minutes (threshold {threshold|percent}).',
  nextStep: 'See which checks of the API server fail; the first suspects are etcd and admission webhooks.',
  kubectl: 'kubectl get --raw "/readyz?verbose"',
  runbook: {
    meaning:
      'The API server answers more requests with a 5xx status than the threshold allows. Watches, logs and other streams are left out. A 5xx is the server’s own failure or that of something it asks: etcd, a webhook, an aggregated API.',
    impact:
      'Controllers retry, so the cluster lags: rollouts, scaling, endpoints of Services and node heartbeats are late or lost. Containers that run go on running.',
    check: [
      'Which check fails: `kubectl get --raw "/readyz?verbose"`.',
      'Which requests fail: `sum by (verb, resource, code) (rate(apiserver_request_total{code=~"5.."}[5m]))`.',
      'Whether an aggregated API is down: `kubectl get apiservices | grep False`.',
      'Webhooks that fail: `kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations`, and the API server’s log.',
    ],
    fix: [
      '**etcd**: out of space, no leader, slow disk. Bring it back first.',
      '**One resource, 503**: its aggregated API (metrics-server, an adapter) has no ready pods.',
      '**Only writes, 500 with the name of a webhook**: repair the webhook or set `failurePolicy: Ignore` until it is.',
      '**504**: the server is overloaded; look for a client that lists everything.',
    ],
  },
};
