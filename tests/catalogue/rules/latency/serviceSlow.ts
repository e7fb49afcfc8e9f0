import type { RuleCase, RuleCases } from '../ruleCase';
import { becomesSlow, counted } from './trafficSeries';

const at = '49m';
const alert = (service: string, more: Record<string, string> = {}) => ({ namespace: 'shop', service, ...more });
const nginx = (service: string, slow: number, more = '', perSecond = 10) => {
  const labels = `job="nginx",namespace="shop",service="${service}"${more}`;
  return {
    ...becomesSlow('nginx_ingress_controller_request_duration_seconds_bucket', labels, slow),
    ...counted('nginx_ingress_controller_requests', labels, perSecond),
  };
};
const MESHED = 'reporter="destination",destination_service_namespace="shop",destination_service_name="meshed"';
const TRAEFIK = 'service="shop-web-front-http@kubernetes"';

const cases: RuleCase[] = [
  {
    name: 'after forty minutes one request in ten takes longer than a second; to one Service just less',
    series: { ...nginx('web', 1.1), ...nginx('shop', 0.95) },
    expect: [
      { at: '42m', alerts: [] },
      { at, alerts: [alert('web')] },
    ],
  },
  {
    name: 'Istio measures milliseconds; Traefik; hardly any requests; clusters are told apart',
    series: {
      ...becomesSlow('istio_request_duration_milliseconds_bucket', MESHED, 4000, 100),
      ...counted('istio_requests_total', MESHED),
      'kube_service_info{namespace="shop",service="web-front",uid="u"}': '1x200',
      ...becomesSlow('traefik_service_request_duration_seconds_bucket', TRAEFIK, 4),
      ...counted('traefik_service_requests_total', TRAEFIK),
      ...nginx('idle', 4, '', 0.1),
      ...nginx('web', 4, ',cluster="eu"'),
    },
    expect: [{ at, alerts: [alert('meshed'), alert('web-front'), alert('web', { cluster: 'eu' })] }],
  },
];

export const serviceSlow: RuleCases = {
  rule: 'service-slow',
  cases,
  evaluateEvery: '1m',
  words: {
    case: cases[0]!.name,
    at,
    annotations: {
      cause:
        '99 % of requests were answered within 1.097s over the last 5 minutes (threshold 1s), more than three times as long as in the hours before.',
      description:
        'Users wait for their pages. 99 % of requests were answered within 1.097s over the last 5 minutes (threshold 1s), more than three times as long as in the hours before.',
      impact: 'Users wait for their pages.',
      kubectl: 'kubectl -n shop get endpointslices -l kubernetes.io/service-name=web -o wide',
      next_step: 'Look at the workload behind it: CPU, throttling, what it calls.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/services/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/service-slow.md',
      summary: 'Service web (shop) is slow: one request in a hundred takes 1.097s',
    },
  },
};
