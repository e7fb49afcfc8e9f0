import { inTwoClusters, POD, scrapedTwice, SECOND_POD } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { APP, LIMITED, ofApp } from './containers';
import { autoscaler } from './fullAutoscaler';

/** Of 150 periods in 15 seconds `throttled` were, at so many cores of the limit of 2. */
const container = (throttled: string, cores: number, pod = POD) => ({
  [ofApp('container_cpu_cfs_periods_total', pod)]: '0+150x200',
  [ofApp('container_cpu_cfs_throttled_periods_total', pod)]: throttled,
  [ofApp('container_cpu_usage_seconds_total', pod)]: `0+${15 * cores}x200`,
});

const cases: RuleCase[] = [
  {
    name: 'throttled in three periods of ten at its limit, for five minutes; over three minutes after it was last so',
    series: { ...LIMITED, ...container('0+45x60 2700x140', 1.9) },
    expect: [
      { at: '8m', alerts: [] },
      { at: '10m', alerts: [APP] },
      { at: '15m', alerts: [APP] },
      { at: '22m', alerts: [] },
    ],
  },
  {
    name: 'in two of ten, and often but far from the limit',
    series: { ...LIMITED, ...container('0+30x200', 1.9), ...container('0+120x200', 1, SECOND_POD) },
    expect: [{ at: '15m', alerts: [] }],
  },
  {
    name: 'its autoscaler would need more pods, which has an alert of its own',
    series: { ...LIMITED, ...container('0+45x200', 1.9), ...autoscaler({ load: '200x200' }) },
    expect: [{ at: '15m', alerts: [] }],
  },
  {
    name: 'its autoscaler copes',
    series: { ...LIMITED, ...container('0+45x200', 1.9), ...autoscaler({ load: '105x200' }) },
    expect: [{ at: '15m', alerts: [APP] }],
  },
  {
    name: 'a pod that is being deleted; no limit is known',
    series: {
      ...LIMITED,
      ...container('0+45x200', 1.9),
      [`kube_pod_deletion_timestamp{namespace="shop",pod="${POD}",uid="u"}`]: '1x200',
      ...container('0+45x200', 1.9, 'other-0'),
    },
    expect: [{ at: '15m', alerts: [] }],
  },
  {
    name: 'two pods and everything scraped twice are one alert, in their own cluster',
    series: inTwoClusters(
      scrapedTwice({ ...LIMITED, ...container('0+45x200', 1.9), ...container('0+60x200', 1.9, SECOND_POD) }),
      (series, values) => (series.includes('throttled') ? '0x200' : values)
    ),
    expect: [{ at: '15m', alerts: [{ ...APP, cluster: 'eu' }] }],
  },
];

export const cpuThrottled: RuleCases = {
  rule: 'cpu-throttled',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m',
    annotations: {
      description:
        'Requests take longer than they need to, and probes may time out. Throttled in 30% of the 100 ms periods, above 25%, while it uses more than 80 % of its CPU limit.',
      impact: 'Requests take longer than they need to, and probes may time out.',
      summary: 'backend (shop): container app waits for CPU in 30% of the time',
      cause: 'Throttled in 30% of the 100 ms periods, above 25%, while it uses more than 80 % of its CPU limit.',
      next_step: 'Raise the CPU limit or remove it; the request alone makes sure that others get their share.',
      kubectl: 'kubectl -n shop top pod --containers',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/backend?cluster=clusterscope',
      runbook: 'docs/runbooks/cpu-throttled.md',
    },
  },
};
