import type { RuleCase, RuleCases } from '../ruleCase';
import { at, inTwoClusters, nodeCondition, nodeLost, twice } from './series';

const PRESSED = {
  [nodeCondition('MemoryPressure', 'true')]: '0x19 1x40 0x60',
  [nodeCondition('Ready', 'true')]: '1x120',
};
const ALERT = { node: 'node-a', condition: 'MemoryPressure' };

const cases: RuleCase[] = [
  {
    name: 'short of memory; over when there is some again',
    series: PRESSED,
    expect: [at('5m15s'), at('5m30s', ALERT), at('15m', ALERT), at('21m')],
  },
  {
    name: 'another condition; a node that is not ready says nothing that can be relied on',
    series: {
      [nodeCondition('NetworkUnavailable', 'true')]: '1x60',
      [nodeCondition('DiskPressure', 'false')]: '1x60',
      [nodeCondition('DiskPressure', 'true', 'node-b')]: '1x60',
      ...nodeLost('node-b'),
    },
    expect: [at('5m'), at('10m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(PRESSED), 'kube_node_status_condition'),
    expect: [at('6m', { ...ALERT, cluster: 'eu' })],
  },
];

export const nodePressure: RuleCases = {
  rule: 'node-pressure',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m30s',
    annotations: {
      summary: 'Node node-a: MemoryPressure',
      description:
        'The node takes no new pods and begins to evict some. The kubelet reports MemoryPressure: less is left than its eviction threshold.',
      impact: 'The node takes no new pods and begins to evict some.',
      cause: 'The kubelet reports MemoryPressure: less is left than its eviction threshold.',
      next_step: 'Find what uses most on the node’s page, and move or limit it.',
      kubectl: 'kubectl describe node node-a',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=clusterscope',
      runbook: 'docs/runbooks/node-pressure.md',
    },
  },
};
