import type { RuleCase, RuleCases } from '../ruleCase';
import { at, inTwoClusters, twice } from '../broken/series';

const endpoints = (family: string, service: string) =>
  `clusterscope_service_endpoints${family}{instance="gw",namespace="shop",service="${service}"}`;
const hurt = (service: string) =>
  `clusterscope_service_hurt_info{instance="gw",namespace="shop",service="${service}",why="x",workload_kind="Deployment",workload="web",worst_pod="p"}`;
const some = (service: string, ready: string) => ({
  [endpoints('_ready', service)]: ready,
  [endpoints('', service)]: '5x100',
});
const ALERT = { namespace: 'shop', service: 'web' };
const FEW = some('web', '5x20 2x40 5x40');

const cases: RuleCase[] = [
  {
    name: 'two of five for five minutes; over when they are back',
    series: FEW,
    expect: [at('10m'), at('10m15s', ALERT), at('15m', ALERT), at('18m')],
  },
  {
    name: 'three of five; none at all; told elsewhere',
    series: { ...some('most', '3x60'), ...some('down', '0x60'), ...some('told', '1x60'), [hurt('told')]: '1x60' },
    expect: [at('6m'), at('10m')],
  },
  {
    name: 'two gateways are one alert, and clusters are told apart',
    series: inTwoClusters(twice(FEW), 'clusterscope_service_endpoints_ready'),
    expect: [at('12m', { ...ALERT, cluster: 'eu' })],
  },
];

export const serviceDegraded: RuleCases = {
  rule: 'service-degraded',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m15s',
    annotations: {
      summary: 'Service web (shop): 60% of the endpoints are not ready',
      description:
        'The rest carries all the load; answers get slower. 60% of the endpoints are not ready for 5 minutes, more than 50%, and no other alert says why.',
      impact: 'The rest carries all the load; answers get slower.',
      cause: '60% of the endpoints are not ready for 5 minutes, more than 50%, and no other alert says why.',
      next_step: 'See which of its pods are not ready.',
      kubectl: 'kubectl -n shop get endpointslices -l kubernetes.io/service-name=web -o wide',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/services/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/service-degraded.md',
    },
  },
};
