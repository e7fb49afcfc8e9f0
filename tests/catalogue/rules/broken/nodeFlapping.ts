import type { RuleCase, RuleCases } from '../ruleCase';
import { at, inTwoClusters, nodeCondition, nodeLost, twice } from './series';

const READY = nodeCondition('Ready', 'true');
/** Five changes, the last one at 16m15s, when it is ready. */
const FLAPPING = { [READY]: '0x12 1x12 0x12 1x12 0x12 1x200' };

const cases: RuleCase[] = [
  {
    name: 'five changes, told when it is ready; over when it has been steady',
    series: FLAPPING,
    expect: [at('16m15s'), at('18m15s', { node: 'node-a' }), at('46m')],
  },
  {
    name: 'four changes; other conditions; one that is not ready',
    series: {
      [READY]: '1x12 0x12 1x12 0x12 1x60',
      [nodeCondition('DiskPressure', 'true', 'node-b')]: '0x5 1x5 0x5 1x5 0x5 1x5 0x5 1x60',
      ...nodeLost('node-c', '0x5 1x5 0x5 1x5 0x5 1x5 0x100'),
    },
    expect: [at('18m'), at('22m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(FLAPPING), 'kube_node_status_condition'),
    expect: [at('19m', { cluster: 'eu', node: 'node-a' })],
  },
];

export const nodeFlapping: RuleCases = {
  rule: 'node-flapping',
  cases,
  words: {
    case: cases[0]!.name,
    at: '18m15s',
    annotations: {
      summary: 'Node node-a changed between ready and not ready 5 times',
      description: 'Its pods lose their traffic again and again. 5 changes within 30 minutes, more than 4.',
      impact: 'Its pods lose their traffic again and again.',
      cause: '5 changes within 30 minutes, more than 4.',
      next_step: 'Drain the node, then look for an unsteady network line, a slow disk or a starved kubelet.',
      kubectl: 'kubectl drain node-a --ignore-daemonsets --dry-run=client',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=clusterscope',
      runbook: 'docs/runbooks/node-flapping.md',
    },
  },
};
