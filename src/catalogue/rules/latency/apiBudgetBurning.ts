import { apiBudgetBurn } from '../../entries/latency/apiBudget';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const apiBudgetBurning: AlertRule = {
  id: 'api-budget-burning',
  title: 'The API server misses its objective',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry: apiBudgetBurn,
  above: 0,
  bounds: null,
  for: '5m',
  keepFiringFor: '10m',
  subject: null,
  summary: 'API server: {value|percent} of requests failed or were too slow',
  impact: 'Rollouts, scaling and self-healing are late again and again; users notice by failing deployments.',
  cause:
    '{value|percent} of requests failed or took longer than Kubernetes’ objective. At this pace a month’s budget of 1 % is used up within two to five days.',
  nextStep: 'Find the verb, resource and scope that fail or are slow; large lists come first.',
  kubectl: 'kubectl get --raw "/readyz?verbose"',
  runbook: {
    meaning:
      'A request is bad when it is answered with 5xx or takes longer than the objective: 1 s for a single object, 5 s for a list of a namespace, 30 s for a list of the whole cluster. A month may have 1 % of bad requests. The rule fires when that budget goes at 14 times the pace over an hour and the last five minutes, or at 6 times the pace over six hours and the last thirty minutes. While plain errors or plain slowness are there, their own alerts speak instead.',
    impact: 'Work of controllers and nodes is delayed again and again, without one clear outage.',
    check: [
      'Failures: `sum by (verb, resource, code) (rate(apiserver_request_total{code=~"5.."}[1h]))`.',
      'Slow requests: `histogram_quantile(0.95, sum by (verb, resource, scope, le) (rate(apiserver_request_duration_seconds_bucket{verb!~"WATCH|CONNECT"}[1h])))`.',
      'When it began: the API server chart on the overview over the last day.',
    ],
    fix: [
      '**Slow lists**: a client lists without pages or from etcd (`resourceVersion=""`); let it watch.',
      '**Errors now and then**: an API server or etcd member that restarts; look at its memory.',
      '**After an upgrade**: a removed API version or a new webhook.',
    ],
  },
};
