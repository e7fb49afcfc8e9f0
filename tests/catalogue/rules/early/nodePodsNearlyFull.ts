import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';

/** Pods of a node that may run 20, there for as long as `values` says. */
const pods = (node: string, count: number, values: string, from = 0) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index): [string, string] => [
      `kube_pod_info{namespace="shop",pod="${node}-${from + index}",uid="u",node="${node}"}`,
      values,
    ])
  );
const phase = (pod: string, word: string) =>
  `kube_pod_status_phase{namespace="shop",pod="${pod}",uid="u",phase="${word}"}`;
const most = (node: string) => `kube_node_status_allocatable{node="${node}",resource="pods",unit="integer"}`;

const FULL = { ...pods('node-a', 19, '1x80'), [most('node-a')]: '20x200' };

const cases: RuleCase[] = [
  {
    name: '19 of 20 for ten minutes; over three minutes after one has gone',
    series: { ...pods('node-a', 15, '1x200'), ...pods('node-a', 4, '_x20 1x80 stale', 15), [most('node-a')]: '20x200' },
    expect: [
      { at: '14m45s', alerts: [] },
      { at: '15m15s', alerts: [{ node: 'node-a' }] },
      { at: '25m', alerts: [{ node: 'node-a' }] },
      { at: '29m30s', alerts: [] },
    ],
  },
  {
    name: 'some have finished or failed; 16 of 20; pods that no node has taken',
    series: {
      ...FULL,
      [phase('node-a-0', 'Succeeded')]: '1x80',
      [phase('node-a-1', 'Failed')]: '1x80',
      [phase('node-a-2', 'Succeeded')]: '0x80',
      ...pods('node-b', 16, '1x80'),
      [most('node-b')]: '20x80',
      ...pods('', 30, '1x80'),
    },
    expect: [{ at: '19m', alerts: [] }],
  },
  {
    name: 'only the number of pods counts',
    series: {
      ...FULL,
      [most('node-a')]: '110x80',
      'kube_node_status_allocatable{node="node-a",resource="cpu",unit="core"}': '4x80',
    },
    expect: [{ at: '19m', alerts: [] }],
  },
  {
    name: 'two exporters are one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(FULL), (series, values) => (series.startsWith('kube_node') ? '110x80' : values)),
    expect: [{ at: '19m', alerts: [{ node: 'node-a', cluster: 'eu' }] }],
  },
];

export const nodePodsNearlyFull: RuleCases = {
  rule: 'node-pods-nearly-full',
  cases,
  words: {
    case: cases[0]!.name,
    at: '15m15s',
    annotations: {
      description:
        'New pods stay Pending when no other node has room, even with CPU and memory to spare. 95% of the pods the node may run are there, above 90%.',
      impact: 'New pods stay Pending when no other node has room, even with CPU and memory to spare.',
      summary: 'Node node-a is nearly full of pods: 95%',
      cause: '95% of the pods the node may run are there, above 90%.',
      next_step: 'See whether other nodes have room; if not, add one or raise maxPods.',
      kubectl: 'kubectl get pods -A --field-selector spec.nodeName=node-a',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=clusterscope',
      runbook: 'docs/runbooks/node-pods-nearly-full.md',
    },
  },
};
