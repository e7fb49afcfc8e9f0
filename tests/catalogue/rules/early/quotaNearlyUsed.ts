import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';

const quota = (resource: string, hard: string, used: string) => ({
  [`kube_resourcequota{namespace="shop",resourcequota="team",resource="${resource}",type="hard"}`]: hard,
  [`kube_resourcequota{namespace="shop",resourcequota="team",resource="${resource}",type="used"}`]: used,
});
const alert = (resource: string) => ({ namespace: 'shop', resourcequota: 'team', resource });

const cases: RuleCase[] = [
  {
    name: 'more than nine tenths for five minutes; over three minutes after the quota was raised',
    series: quota('requests.cpu', '2x80 4x120', '1x20 1.9x180'),
    expect: [
      { at: '10m', alerts: [] },
      { at: '10m30s', alerts: [alert('requests.cpu')] },
      { at: '20m', alerts: [alert('requests.cpu')] },
      { at: '24m30s', alerts: [] },
    ],
  },
  {
    name: 'four fifths; the surge of a rollout; a resource of which none is allowed',
    series: {
      ...quota('requests.cpu', '2x80', '1.6x80'),
      ...quota('pods', '10x80', '8x20 10x12 8x60'),
      ...quota('services.loadbalancers', '0x80', '0x80'),
    },
    expect: [
      { at: '8m', alerts: [] },
      { at: '15m', alerts: [] },
    ],
  },
  {
    name: 'all of it, as long as no pod is refused: that is told of the workload',
    series: {
      ...quota('pods', '2x80', '2x80'),
      'kube_replicaset_spec_replicas{namespace="shop",replicaset="points-1"}': '2x40 4x40',
      'kube_replicaset_status_replicas{namespace="shop",replicaset="points-1"}': '2x80',
    },
    expect: [
      { at: '6m', alerts: [alert('pods')] },
      { at: '16m', alerts: [] },
    ],
  },
  {
    name: 'two exporters are one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(quota('pods', '10x80', '10x80')), (series, values) =>
      series.includes('used') ? '5x80' : values
    ),
    expect: [{ at: '15m', alerts: [{ ...alert('pods'), cluster: 'eu' }] }],
  },
];

export const quotaNearlyUsed: RuleCases = {
  rule: 'quota-nearly-used',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m30s',
    annotations: {
      description:
        'What exceeds the quota is refused: rollouts and scaling stop with too few pods. 95% of requests.cpu is used, above 90%.',
      impact: 'What exceeds the quota is refused: rollouts and scaling stop with too few pods.',
      summary: 'Quota team (shop): 95% of requests.cpu used',
      cause: '95% of requests.cpu is used, above 90%.',
      next_step: 'Raise the quota, or lower requests in the namespace that are far above what is used.',
      kubectl: 'kubectl -n shop describe resourcequota team',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/resourcequotas/shop/team?cluster=clusterscope',
      runbook: 'docs/runbooks/quota-nearly-used.md',
    },
  },
};
