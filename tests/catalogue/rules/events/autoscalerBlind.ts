import type { RuleCase, RuleCases } from '../ruleCase';
import { at6m, counter, gateway } from './eventSeries';

const of = (owner: string, reason = 'FailedGetResourceMetric', more = '') => ({
  kind: 'HorizontalPodAutoscaler',
  owner,
  reason,
  more,
});
const alert = { namespace: 'shop', horizontalpodautoscaler: 'web' };

const cases: RuleCase[] = [
  {
    name: 'again and again, of two reasons; an early one and other warnings are none',
    series: {
      ...gateway('1x200'),
      [counter(of('web'))]: '0+1x200',
      [counter(of('web', 'FailedComputeMetricsReplicas'))]: '0+1x200',
      [counter(of('new'))]: '0x4 3x200',
      [counter(of('other', 'FailedRescale'))]: '0+1x200',
      [counter({ owner: 'pod', reason: 'FailedGetResourceMetric' })]: '0+1x200',
      [counter({ ...of('normal'), type: 'Normal' })]: '0+1x200',
    },
    expect: [
      { at: '18m', alerts: [] },
      { at: '22m', alerts: [alert] },
    ],
  },
  {
    name: 'its conditions are exported, and have an alert of their own',
    series: {
      ...gateway('1x200'),
      [counter(of('web'))]: '0+1x200',
      ['kube_horizontalpodautoscaler_status_condition{namespace="shop",horizontalpodautoscaler="web",condition="ScalingActive",status="false"}']:
        '1x200',
    },
    expect: [{ at: '22m', alerts: [] }],
  },
  {
    name: 'over when it reads them again',
    series: { ...gateway('1x400'), [counter(of('web'))]: '0+1x100 100x300' },
    expect: [
      { at: '30m', alerts: [alert] },
      { at: '52m', alerts: [] },
    ],
  },
  {
    name: 'a gateway that has just started; and Prometheus is back and sees old counts',
    series: {
      ...gateway('_x23 1x200', 340),
      [counter(of('web'))]: '_x23 1+1x200',
      ...gateway('_x23 1x200', -9999, ',cluster="old"'),
      [counter(of('web', undefined, ',cluster="old"'))]: '_x23 9x200',
    },
    expect: [{ at: '17m', alerts: [alert] }],
  },
  {
    name: 'a few at the start of a workload',
    series: { ...gateway(), [counter(of('web'))]: at6m(5) },
    expect: [{ at: '20m', alerts: [] }],
  },
];

export const autoscalerBlind: RuleCases = {
  rule: 'autoscaler-blind',
  cases,
  words: {
    case: cases[0]!.name,
    at: '22m',
    annotations: {
      cause: 'It said so 80 times in the last 10 minutes, and has for 10 minutes or longer.',
      description:
        'It does not scale: at the next peak there are too few pods, in quiet hours too many. It said so 80 times in the last 10 minutes, and has for 10 minutes or longer.',
      impact: 'It does not scale: at the next peak there are too few pods, in quiet hours too many.',
      kubectl: 'kubectl -n shop describe hpa web',
      next_step: 'Read its conditions; mostly metrics-server does not answer, or a container has no CPU request.',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/horizontalpodautoscalers/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/autoscaler-blind.md',
      summary: 'Autoscaler web (shop) cannot read its metrics',
    },
  },
};
