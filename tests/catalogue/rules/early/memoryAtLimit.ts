import { inTwoClusters, POD, scrapedTwice, SECOND_POD } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { APP, LIMITED, memory, ofApp } from './containers';

const cases: RuleCase[] = [
  {
    name: 'nearly all of the limit for two minutes; over when the container was killed and three minutes have passed',
    series: { ...LIMITED, [memory()]: '500x20 980x20 stale', [memory(POD, 'app', 'two')]: '_x42 40x60' },
    expect: [
      { at: '7m', alerts: [] },
      { at: '7m30s', alerts: [APP] },
      { at: '10m', alerts: [APP] },
      { at: '15m30s', alerts: [] },
    ],
  },
  { name: 'less', series: { ...LIMITED, [memory()]: '900x80' }, expect: [{ at: '15m', alerts: [] }] },
  {
    name: 'file cache that the kernel takes back, and a pod that is being deleted',
    series: {
      ...LIMITED,
      [memory()]: '990x80',
      [ofApp('container_memory_total_active_file_bytes')]: '500x80',
      [memory(SECOND_POD)]: '990x80',
      [`kube_pod_deletion_timestamp{namespace="shop",pod="${SECOND_POD}",uid="u"}`]: '1x80',
    },
    expect: [{ at: '15m', alerts: [] }],
  },
  {
    name: 'without kube-state-metrics: the limit is cAdvisor’s',
    series: { [memory()]: '980x80', [ofApp('container_spec_memory_limit_bytes')]: '1000x80' },
    expect: [{ at: '15m', alerts: [APP] }],
  },
  {
    name: 'two pods and everything scraped twice are one alert, in their own cluster',
    series: inTwoClusters(
      scrapedTwice({ ...LIMITED, [memory()]: '980x80', [memory(SECOND_POD)]: '990x80' }),
      (series, values) => (series.startsWith('container') ? '400x80' : values)
    ),
    expect: [{ at: '15m', alerts: [{ ...APP, cluster: 'eu' }] }],
  },
];

export const memoryAtLimit: RuleCases = {
  rule: 'memory-at-limit',
  cases,
  words: {
    case: cases[0]!.name,
    at: '7m30s',
    annotations: {
      description:
        'The container is killed at any moment; requests in flight are lost. The fullest pod uses 98% of its memory limit, above 95%.',
      impact: 'The container is killed at any moment; requests in flight are lost.',
      summary: 'backend (shop): container app is about to be killed, 98% of its memory limit used',
      cause: 'The fullest pod uses 98% of its memory limit, above 95%.',
      next_step: 'Raise the memory limit now, or restart the workload pod by pod before the kernel does.',
      kubectl: 'kubectl -n shop top pod --containers',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/backend?cluster=clusterscope',
      runbook: 'docs/runbooks/memory-at-limit.md',
    },
  },
};
