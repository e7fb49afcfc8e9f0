import { inTwoClusters, POD, scrapedTwice, SECOND_POD } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { APP, LIMITED, memory, ofApp } from './containers';

/** 0.2 MiB a second against a limit of 256 MiB, which is reached after 20 minutes. */
const LEAK = '40+12x79';

const cases: RuleCase[] = [
  {
    name: 'a leak, 12 minutes before the limit; over three minutes after a restart',
    series: { ...LIMITED, [memory()]: '40+12x60 stale' },
    expect: [
      { at: '7m15s', alerts: [] },
      { at: '8m', alerts: [APP] },
      { at: '14m', alerts: [APP] },
      { at: '19m30s', alerts: [] },
    ],
  },
  {
    name: 'up to the limit, and not again when the container was killed and grows anew',
    series: { ...LIMITED, [memory()]: `${LEAK} stale`, [memory(POD, 'app', 'two')]: '_x81 40+12x75' },
    expect: [
      { at: '19m30s', alerts: [APP] },
      { at: '35m', alerts: [] },
    ],
  },
  {
    name: 'a start that ends, a step, and growth that takes longer than an hour',
    series: {
      ...LIMITED,
      [memory()]: '10+60x10 610x30 800x200',
      [memory(SECOND_POD)]: '400+1x200',
    },
    expect: [
      { at: '6m', alerts: [] },
      { at: '12m30s', alerts: [] },
      { at: '40m', alerts: [] },
    ],
  },
  {
    name: 'the teeth of a garbage collector, short ones and long ones',
    series: {
      ...LIMITED,
      [memory()]: '300+20x15 300+20x15 300+20x15 300+20x15 300+20x15 300+20x15 300+20x15',
      [memory(SECOND_POD)]: '890x4 300+10x59 300+10x59 300+10x59',
    },
    expect: [
      { at: '10m', alerts: [] },
      { at: '14m', alerts: [] },
      { at: '24m', alerts: [] },
      { at: '44m', alerts: [] },
    ],
  },
  {
    name: 'file cache that grows; little memory; no limit',
    series: {
      ...LIMITED,
      [memory()]: LEAK,
      [ofApp('container_memory_total_active_file_bytes')]: '0+12x79',
      [memory(SECOND_POD)]: '10+2x100',
      [memory(POD, 'proxy')]: LEAK,
    },
    expect: [
      { at: '12m', alerts: [] },
      { at: '18m', alerts: [] },
    ],
  },
  {
    name: 'a new container of an old pod is given five minutes too',
    series: { ...LIMITED, [memory()]: '100x80 stale', [memory(POD, 'app', 'two')]: '_x81 100+45x16 820x60' },
    expect: [{ at: '25m', alerts: [] }],
  },
  {
    name: 'a pod that is being deleted',
    series: {
      ...LIMITED,
      [memory()]: LEAK,
      [`kube_pod_deletion_timestamp{namespace="shop",pod="${POD}",uid="u"}`]: '1x100',
    },
    expect: [{ at: '12m', alerts: [] }],
  },
  {
    name: 'without kube-state-metrics: the limit is cAdvisor’s',
    series: { [memory()]: LEAK, [ofApp('container_spec_memory_limit_bytes')]: '1000x100' },
    expect: [{ at: '12m', alerts: [APP] }],
  },
  {
    name: 'two pods and everything scraped twice are one alert, in their own cluster',
    series: inTwoClusters(
      scrapedTwice({ ...LIMITED, [memory()]: LEAK, [memory(SECOND_POD)]: LEAK }),
      (series, values) => (series.startsWith('container') ? '400x100' : values)
    ),
    expect: [{ at: '12m', alerts: [{ ...APP, cluster: 'eu' }] }],
  },
];

export const memoryForecast: RuleCases = {
  rule: 'memory-forecast',
  cases,
  words: {
    case: cases[0]!.name,
    at: '8m',
    annotations: {
      description:
        'When it is reached the container is killed and starts again; requests in flight are lost. Memory grows steadily; at this rate the limit is reached in 12m 0s.',
      impact: 'When it is reached the container is killed and starts again; requests in flight are lost.',
      summary: 'backend (shop): container app reaches its memory limit in 12m 0s',
      cause: 'Memory grows steadily; at this rate the limit is reached in 12m 0s.',
      next_step:
        'Look at the memory chart: a steady line up is a leak. Restart the workload in a quiet moment to win time, or raise the limit.',
      kubectl: 'kubectl -n shop top pod --containers',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/backend?cluster=clusterscope',
      runbook: 'docs/runbooks/memory-forecast.md',
    },
  },
};
