import type { RuleCase, RuleCases } from '../ruleCase';
import { steady } from './apiServerSeries';
import { counted, failing } from './trafficSeries';

const NGINX = 'nginx_ingress_controller_requests';
const own = (service: string, more = '') => `job="nginx",namespace="shop",ingress="i",service="${service}"${more}`;
const at = '10m';
const alert = (service: string, more: Record<string, string> = {}) => ({ namespace: 'shop', service, ...more });

const cases: RuleCase[] = [
  {
    name: 'six in a hundred fail, for eight minutes',
    series: {
      [`${NGINX}{${own('web')},status="200"}`]: steady(9.4, 120),
      [`${NGINX}{${own('web')},status="502"}`]: '_x19 0+9x32 288x80',
    },
    expect: [
      { at: '6m', alerts: [] },
      { at, alerts: [alert('web')] },
      { at: '22m', alerts: [] },
    ],
  },
  { name: 'four in a hundred', series: failing(NGINX, own('web'), 'status="502"', 0.4), expect: [{ at, alerts: [] }] },
  {
    name: 'labels that the scrape has renamed; Istio; Traefik, whose name has dashes; one that Kubernetes does not know',
    series: {
      ...failing(
        NGINX,
        'job="nginx",namespace="ingress-nginx",service="metrics",exported_namespace="shop",exported_service="renamed"',
        'status="502"',
        2
      ),
      ...failing(
        'istio_requests_total',
        'reporter="destination",destination_service_namespace="shop",destination_service_name="meshed"',
        'response_code="503"',
        2
      ),
      ...failing(
        'istio_requests_total',
        'reporter="source",destination_service_namespace="shop",destination_service_name="left"',
        'response_code="503"',
        2
      ),
      'kube_service_info{namespace="shop",service="web-front",uid="u"}': '1x80',
      'kube_service_info{namespace="shop",service="web-front",uid="u",job="again"}': '1x80',
      ...failing('traefik_service_requests_total', 'service="shop-web-front-http@kubernetes"', 'code="500"', 2),
      ...failing('traefik_service_requests_total', 'service="api@internal"', 'code="500"', 2),
    },
    expect: [{ at, alerts: [alert('renamed'), alert('meshed'), alert('web-front')] }],
  },
  {
    name: 'hardly any requests; clusters are told apart',
    series: {
      ...counted(NGINX, `${own('idle')},status="500"`, 0.1),
      ...failing(NGINX, own('web', ',cluster="eu"'), 'status="500"', 2),
      ...counted(NGINX, own('web', ',cluster="us"')),
    },
    expect: [{ at, alerts: [alert('web', { cluster: 'eu' })] }],
  },
];

export const serviceErrors: RuleCases = {
  rule: 'service-errors',
  cases,
  evaluateEvery: '1m',
  words: {
    case: cases[0]!.name,
    at,
    annotations: {
      cause:
        '6% of requests were answered with 5xx over the last 2 minutes (threshold 5%), as the ingress controller or mesh counts them.',
      description:
        'Users get an error page for 6% of their requests. 6% of requests were answered with 5xx over the last 2 minutes (threshold 5%), as the ingress controller or mesh counts them.',
      impact: 'Users get an error page for 6% of their requests.',
      kubectl: 'kubectl -n shop get endpointslices -l kubernetes.io/service-name=web',
      next_step: 'Open the Service’s page: it shows which endpoints are ready and what is wrong with the others.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/services/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/service-errors.md',
      summary: 'Service web (shop): 6% of requests fail',
    },
  },
};
