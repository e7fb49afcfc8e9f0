import type { RuleCase, RuleCases } from '../ruleCase';
import { meanOf, ofFleet, probe } from './nodeLinkSeries';
import { ready } from './nodeSeries';

const at = '10m';
const duration = (slow: number, labels = '') =>
  ofFleet((node) => ({
    ...probe('probe_duration_seconds', node, 'x', node === 'd' ? slow : 0.01, labels),
    ...probe('probe_duration_seconds', node, 'y', node === 'd' ? slow : 0.01, labels),
  }));

const cases: RuleCase[] = [
  {
    name: 'one of four nodes is far',
    series: duration(0.11),
    expect: [
      { at: '1m', alerts: [] },
      { at, alerts: [{ node: 'd' }] },
    ],
  },
  { name: 'below the threshold', series: duration(0.08), expect: [{ at, alerts: [] }] },
  {
    name: 'Goldpinger',
    series: ofFleet((node) =>
      meanOf(
        'goldpinger_peers_response_time_s',
        `goldpinger_instance="${node}",call_type="ping",pod_ip="x"`,
        node === 'd' ? 0.4 : 0.01
      )
    ),
    expect: [{ at, alerts: [{ node: 'd' }] }],
  },
  {
    name: 'Cilium',
    series: ofFleet((node) =>
      meanOf(
        'cilium_node_health_connectivity_latency_seconds',
        `source_node_name="${node}",type="node"`,
        node === 'd' ? 0.4 : 0.01
      )
    ),
    expect: [{ at, alerts: [{ node: 'd' }] }],
  },
  {
    name: 'all are far from each other; probes of a website are none of nodes; a lost node has its own alert',
    series: {
      ...ofFleet((node) => probe('probe_duration_seconds', node, 'x', 0.3)),
      'probe_duration_seconds{job="blackbox",instance="https://example.com"}': '9x120',
      ...probe('probe_duration_seconds', 'lost', 'x', 5),
      ...ready('lost', 0),
    },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'clusters are compared with themselves',
    series: { ...duration(0.5, ',cluster="eu"'), ...duration(0.01, ',cluster="us"') },
    expect: [{ at, alerts: [{ cluster: 'eu', node: 'd' }] }],
  },
];

export const nodeLinkSlow: RuleCases = {
  rule: 'node-link-slow',
  cases,
  evaluateEvery: '30s',
  words: {
    case: cases[0]!.name,
    at,
    annotations: {
      cause:
        'Its probes of other nodes took 110ms on average over the last 5 minutes (threshold 100ms), more than three times the median of all nodes.',
      description:
        'Pods on this node answer late to pods elsewhere, and wait for them. Its probes of other nodes took 110ms on average over the last 5 minutes (threshold 100ms), more than three times the median of all nodes.',
      impact: 'Pods on this node answer late to pods elsewhere, and wait for them.',
      kubectl: 'kubectl get node d -o wide -L topology.kubernetes.io/zone',
      next_step: 'Measure loss and round trip from the node to another one; compare with a node of the same zone.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/d?cluster=clusterscope',
      runbook: 'docs/runbooks/node-link-slow.md',
      summary: 'Node d reaches other nodes in 110ms, more than three times as long as usual here',
    },
  },
};
