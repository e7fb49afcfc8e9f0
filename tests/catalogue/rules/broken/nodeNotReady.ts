import type { RuleCase, RuleCases } from '../ruleCase';
import { at, GATEWAY, inTwoClusters, nodeCondition, told, twice } from './series';

const CREATED = 'kube_node_created{node="node-a"}';
const WORDS = 'the kubelet stopped reporting';
const SILENT = 'it does not report that it is ready';
const LOST = {
  [nodeCondition('Ready', 'true')]: '1x19 0x40 1x40',
  [nodeCondition('Ready', 'unknown')]: '0x19 1x40 0x40',
  [nodeCondition('Ready', 'false')]: '0x100',
  [CREATED]: '-9000x100',
};

const cases: RuleCase[] = [
  {
    name: 'in the words of the gateway; over when it is back',
    series: { ...LOST, ...GATEWAY, [told('node-lost', WORDS, 'Node', 'node-a', '')]: '_x22 1x40' },
    expect: [
      at('5m30s'),
      at('5m45s', { node: 'node-a', why: WORDS }),
      at('15m', { node: 'node-a', why: WORDS }),
      at('18m'),
    ],
  },
  {
    name: 'without a gateway in general words, also when the kubelet itself says that it is not ready',
    series: {
      ...LOST,
      [nodeCondition('Ready', 'false', 'node-b')]: '0x19 1x40',
      [nodeCondition('MemoryPressure', 'unknown', 'node-c')]: '1x60',
    },
    expect: [at('5m'), at('5m15s', { node: 'node-a', why: SILENT }, { node: 'node-b', why: SILENT })],
  },
  {
    name: 'a node that joins',
    series: {
      ...LOST,
      [CREATED]: '299x100',
      [nodeCondition('Ready', 'true')]: '0x24 1x40',
      [nodeCondition('Ready', 'unknown')]: '1x24 0x40',
    },
    expect: [at('5m'), at('6m'), at('8m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(LOST), 'kube_node_status_condition'),
    expect: [at('6m', { cluster: 'eu', node: 'node-a', why: SILENT })],
  },
];

export const nodeNotReady: RuleCases = {
  rule: 'node-not-ready',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m45s',
    annotations: {
      summary: 'Node node-a is not ready',
      description:
        'Its pods get no traffic; after 5 minutes they are replaced elsewhere, if there is room. the kubelet stopped reporting.',
      impact: 'Its pods get no traffic; after 5 minutes they are replaced elsewhere, if there is room.',
      cause: 'the kubelet stopped reporting.',
      next_step: 'See whether the machine runs and reaches the API server; then the kubelet’s log.',
      kubectl: 'kubectl describe node node-a',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=clusterscope',
      runbook: 'docs/runbooks/node-not-ready.md',
    },
  },
};
