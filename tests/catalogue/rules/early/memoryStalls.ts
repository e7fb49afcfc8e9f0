import { inTwoClusters, ownersOf, POD, scrapedTwice, SECOND_POD } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { APP, ofApp } from './containers';

const waiting = (pod = POD) => ofApp('container_pressure_memory_waiting_seconds_total', pod);
const KNOWN = ownersOf([POD, SECOND_POD], '1x200');

const cases: RuleCase[] = [
  {
    name: 'waits for memory a quarter of the time, for five minutes; over three minutes after it was last so',
    series: { ...KNOWN, [waiting()]: '0+3.6x60 216x140' },
    expect: [
      { at: '8m', alerts: [] },
      { at: '11m', alerts: [APP] },
      { at: '15m', alerts: [APP] },
      { at: '22m', alerts: [] },
    ],
  },
  {
    name: 'less, and a pod that is being deleted',
    series: {
      ...KNOWN,
      [waiting()]: '0+2.4x200',
      [waiting(SECOND_POD)]: '0+9x200',
      [`kube_pod_deletion_timestamp{namespace="shop",pod="${SECOND_POD}",uid="u"}`]: '1x200',
    },
    expect: [{ at: '15m', alerts: [] }],
  },
  {
    name: 'without kube-state-metrics: the workload is read from the pod’s name',
    series: { [waiting()]: '0+6x200' },
    expect: [{ at: '15m', alerts: [APP] }],
  },
  {
    name: 'two pods and everything scraped twice are one alert, in their own cluster',
    series: inTwoClusters(
      scrapedTwice({ ...KNOWN, [waiting()]: '0+6x200', [waiting(SECOND_POD)]: '0+5x200' }),
      (series, values) => (series.startsWith('container') ? '0x200' : values)
    ),
    expect: [{ at: '15m', alerts: [{ ...APP, cluster: 'eu' }] }],
  },
];

export const memoryStalls: RuleCases = {
  rule: 'memory-stalls',
  cases,
  words: {
    case: cases[0]!.name,
    at: '11m',
    annotations: {
      description:
        'The program is slow although it seems to have CPU. Threads waited for memory in 24% of the last 5 minutes, above 20%.',
      impact: 'The program is slow although it seems to have CPU.',
      summary: 'backend (shop): container app waits for memory 24% of the time',
      cause: 'Threads waited for memory in 24% of the last 5 minutes, above 20%.',
      next_step: 'Give the container more memory, or the node fewer containers: the kernel is busy taking memory back.',
      kubectl: 'kubectl -n shop top pod --containers',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/backend?cluster=clusterscope',
      runbook: 'docs/runbooks/memory-stalls.md',
    },
  },
};
