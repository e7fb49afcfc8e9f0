import { inTwoClusters, scrapedTwice, SECOND_POD } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { APP, LIMITED, memory, ofApp } from './containers';

const cases: RuleCase[] = [
  {
    name: 'nine tenths of the limit for five minutes; over three minutes after it was last so',
    series: { ...LIMITED, [memory()]: '900x60 500x80' },
    expect: [
      { at: '4m45s', alerts: [] },
      { at: '5m15s', alerts: [APP] },
      { at: '15m', alerts: [APP] },
      { at: '19m30s', alerts: [] },
    ],
  },
  {
    name: 'less, and so much that it is at the limit',
    series: { ...LIMITED, [memory()]: '700x80', [memory(SECOND_POD)]: '960x80' },
    expect: [{ at: '15m', alerts: [] }],
  },
  {
    name: 'growth has an alert of its own',
    series: { ...LIMITED, [memory()]: '800+0.8x180' },
    expect: [
      { at: '30m', alerts: [] },
      { at: '44m', alerts: [] },
    ],
  },
  {
    name: 'file cache, and a pod that is being deleted',
    series: {
      ...LIMITED,
      [memory()]: '900x80',
      [ofApp('container_memory_total_active_file_bytes')]: '300x80',
      [memory(SECOND_POD)]: '900x80',
      [`kube_pod_deletion_timestamp{namespace="shop",pod="${SECOND_POD}",uid="u"}`]: '1x80',
    },
    expect: [{ at: '15m', alerts: [] }],
  },
  {
    name: 'without kube-state-metrics: the limit is cAdvisor’s',
    series: { [memory()]: '900x80', [ofApp('container_spec_memory_limit_bytes')]: '1000x80' },
    expect: [{ at: '15m', alerts: [APP] }],
  },
  {
    name: 'two pods and everything scraped twice are one alert, in their own cluster',
    series: inTwoClusters(
      scrapedTwice({ ...LIMITED, [memory()]: '900x80', [memory(SECOND_POD)]: '880x80' }),
      (series, values) => (series.startsWith('container') ? '400x80' : values)
    ),
    expect: [{ at: '15m', alerts: [{ ...APP, cluster: 'eu' }] }],
  },
];

export const memoryNearLimit: RuleCases = {
  rule: 'memory-near-limit',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m15s',
    annotations: {
      description:
        'A little more load and the container is killed. The fullest pod uses 90% of its memory limit, above 85%; it does not grow at present.',
      impact: 'A little more load and the container is killed.',
      summary: 'backend (shop): container app uses 90% of its memory limit',
      cause: 'The fullest pod uses 90% of its memory limit, above 85%; it does not grow at present.',
      next_step:
        'Compare with the last days. If it is always like this, raise limit and request; if it is new, find out what changed.',
      kubectl: 'kubectl -n shop top pod --containers',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/backend?cluster=clusterscope',
      runbook: 'docs/runbooks/memory-near-limit.md',
    },
  },
};
