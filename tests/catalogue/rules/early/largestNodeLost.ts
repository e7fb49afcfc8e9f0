import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';

const node = (name: string, cores: number, bytes: number) => ({
  [`kube_node_status_allocatable{node="${name}",resource="cpu",unit="core"}`]: `${cores}x400`,
  [`kube_node_status_allocatable{node="${name}",resource="memory",unit="byte"}`]: `${bytes}x400`,
});
const request = (pod: string, on: string, resource: string, amount: string) => ({
  [`kube_pod_container_resource_requests{namespace="shop",pod="${pod}",uid="u",container="app",node="${on}",resource="${resource}",unit="u"}`]:
    amount,
});
const taint = (name: string, effect: string) => ({
  [`kube_node_spec_taint{node="${name}",key="k",value="",effect="${effect}"}`]: '1x400',
});
const phase = (pod: string, word: string) =>
  `kube_pod_status_phase{namespace="shop",pod="${pod}",uid="u",phase="${word}"}`;

const THREE = { ...node('big', 8, 8000), ...node('node-b', 4, 4000), ...node('node-c', 4, 4000) };
/** Nine cores of the eight that would be left. */
const BUSY = { ...THREE, ...request('a', 'big', 'cpu', '9x400'), ...request('b', 'node-b', 'memory', '6400x400') };
const alert = (resource: string) => ({ node: 'big', resource });

const cases: RuleCase[] = [
  {
    name: 'more requested than the others have, for a quarter of an hour; over a quarter of an hour later',
    series: { ...BUSY, ...request('a', 'big', 'cpu', '1x20 9x100 1x280') },
    expect: [
      { at: '20m', alerts: [] },
      { at: '20m30s', alerts: [alert('cpu')] },
      { at: '30m', alerts: [alert('cpu')] },
      { at: '47m', alerts: [] },
    ],
  },
  {
    name: 'memory, not CPU',
    series: { ...THREE, ...request('a', 'big', 'cpu', '1x400'), ...request('b', 'big', 'memory', '9000x400') },
    expect: [{ at: '20m', alerts: [alert('memory')] }],
  },
  {
    name: 'pods that have finished or that no node has taken; one node alone',
    series: {
      ...THREE,
      ...request('a', 'big', 'cpu', '4x400'),
      ...request('b', 'big', 'cpu', '9x400'),
      [phase('b', 'Succeeded')]: '1x400',
      ...request('c', '', 'cpu', '9x400'),
      'kube_node_status_allocatable{cluster="one",node="n",resource="cpu",unit="core"}': '4x400',
      'kube_pod_container_resource_requests{cluster="one",namespace="shop",pod="p",container="app",node="n",resource="cpu"}':
        '4x400',
    },
    expect: [{ at: '20m', alerts: [] }],
  },
  {
    name: 'nodes with taints offer nothing, and what runs on them needs no other place',
    series: {
      ...BUSY,
      ...node('control', 64, 64000),
      ...taint('control', 'NoSchedule'),
      ...request('etcd', 'control', 'memory', '4000x400'),
      ...taint('node-c', 'PreferNoSchedule'),
    },
    expect: [{ at: '20m', alerts: [alert('cpu')] }],
  },
  {
    name: 'two exporters are one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(BUSY), (series, values) => (series.includes('requests') ? '1x400' : values)),
    expect: [{ at: '20m', alerts: [{ ...alert('cpu'), cluster: 'eu' }] }],
  },
];

export const largestNodeLost: RuleCases = {
  rule: 'largest-node-lost',
  cases,
  words: {
    case: cases[0]!.name,
    at: '20m30s',
    annotations: {
      description:
        'After the loss of that node some pods stay Pending until it is back. Pods request 112.5% of the cpu of all other nodes, above 100%.',
      impact: 'After the loss of that node some pods stay Pending until it is back.',
      summary: 'If node big is lost, the cpu of the others is not enough: 112.5% requested',
      cause: 'Pods request 112.5% of the cpu of all other nodes, above 100%.',
      next_step: 'Add a node, or lower requests that are far above what is used: the right-sizing page lists them.',
      kubectl: 'kubectl describe nodes',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/big?cluster=clusterscope',
      runbook: 'docs/runbooks/largest-node-lost.md',
    },
  },
};
