import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { autoscaler, CALM_METRIC } from './fullAutoscaler';

const ALERT = { namespace: 'shop', horizontalpodautoscaler: 'backend' };

const cases: RuleCase[] = [
  {
    name: 'at its maximum and a fifth above the goal for five minutes, by one metric of two; over three minutes later',
    series: { ...autoscaler({ load: '90x20 120x60 90x120' }), ...CALM_METRIC },
    expect: [
      { at: '10m', alerts: [] },
      { at: '10m30s', alerts: [ALERT] },
      { at: '20m', alerts: [ALERT] },
      { at: '24m30s', alerts: [] },
    ],
  },
  { name: 'at its maximum, and copes', series: autoscaler({ load: '95x80' }), expect: [{ at: '15m', alerts: [] }] },
  {
    name: 'still scaling up',
    series: autoscaler({ load: '150x80', current: 3 }),
    expect: [{ at: '15m', alerts: [] }],
  },
  {
    name: 'one that has nothing to scale',
    series: autoscaler({ load: '150x80', minimum: 4 }),
    expect: [{ at: '15m', alerts: [] }],
  },
  {
    name: 'two exporters are one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(autoscaler({ load: '120x80' })), (series, values) =>
      series.includes('status_target') ? '50x80' : values
    ),
    expect: [{ at: '15m', alerts: [{ ...ALERT, cluster: 'eu' }] }],
  },
];

export const autoscalerAtMaximum: RuleCases = {
  rule: 'autoscaler-at-maximum',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m30s',
    annotations: {
      description:
        'Every pod carries more than it should; answers get slower as load grows. The load is 1.20 times the goal, above 1.10, and no further pods are allowed.',
      impact: 'Every pod carries more than it should; answers get slower as load grows.',
      summary: 'Autoscaler backend (shop) is at its maximum and would need more pods',
      cause: 'The load is 1.20 times the goal, above 1.10, and no further pods are allowed.',
      next_step: 'Raise maxReplicas if the cluster has room, or find out why the load grew.',
      kubectl: 'kubectl -n shop describe hpa backend',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/horizontalpodautoscalers/shop/backend?cluster=clusterscope',
      runbook: 'docs/runbooks/autoscaler-at-maximum.md',
    },
  },
};
