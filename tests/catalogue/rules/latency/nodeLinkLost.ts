import type { RuleCase, RuleCases } from '../ruleCase';
import { ofFleet, probe } from './nodeLinkSeries';
import { ready } from './nodeSeries';

const at = '10m';
/** Each node probes five others; `lost` of those of node d fail. */
const success = (lost: number) =>
  ofFleet(
    (node) =>
      Object.assign(
        {},
        ...[1, 2, 3, 4, 5].map((to) => probe('probe_success', node, `n${to}`, node === 'd' && to <= lost ? 0 : 1))
      ) as Record<string, string>
  );
const gauge = (name: string, node: string, status: string, value: number) => ({
  [`${name}="${node}",status="${status}"}`]: `${value}x120`,
});

const cases: RuleCase[] = [
  {
    name: 'three of five are not reached',
    series: success(3),
    expect: [
      { at: '1m', alerts: [] },
      { at, alerts: [{ node: 'd' }] },
    ],
  },
  { name: 'two of five', series: success(2), expect: [{ at, alerts: [] }] },
  {
    name: 'Goldpinger',
    series: {
      ...gauge('goldpinger_nodes_health_total{goldpinger_instance', 'd', 'unhealthy', 9),
      ...gauge('goldpinger_nodes_health_total{goldpinger_instance', 'd', 'healthy', 1),
      ...gauge('goldpinger_nodes_health_total{goldpinger_instance', 'a', 'unhealthy', 1),
      ...gauge('goldpinger_nodes_health_total{goldpinger_instance', 'a', 'healthy', 9),
    },
    expect: [{ at, alerts: [{ node: 'd' }] }],
  },
  {
    name: 'Cilium',
    series: {
      ...gauge('cilium_node_health_connectivity_status{source_node_name', 'd', 'unreachable', 9),
      ...gauge('cilium_node_health_connectivity_status{source_node_name', 'd', 'reachable', 1),
      ...gauge('cilium_node_health_connectivity_status{source_node_name', 'a', 'reachable', 10),
    },
    expect: [{ at, alerts: [{ node: 'd' }] }],
  },
  {
    name: 'a node that is not ready has its own alert; probes from nowhere are of no node',
    series: {
      ...success(5),
      ...ready('d', 0),
      'probe_success{job="blackbox",instance="https://example.com"}': '0x120',
    },
    expect: [{ at, alerts: [] }],
  },
];

export const nodeLinkLost: RuleCases = {
  rule: 'node-link-lost',
  cases,
  words: {
    case: cases[0]!.name,
    at,
    annotations: {
      cause: '60% of its probes of other nodes fail (threshold 50%); Kubernetes itself sees the node as Ready.',
      description:
        'Pods on this node cannot talk to pods elsewhere although the node is Ready: part of all requests fails. 60% of its probes of other nodes fail (threshold 50%); Kubernetes itself sees the node as Ready.',
      impact: 'Pods on this node cannot talk to pods elsewhere although the node is Ready: part of all requests fails.',
      kubectl: 'kubectl get pods -A -o wide --field-selector spec.nodeName=d',
      next_step: 'Look at the network plugin’s pod on this node; take the node out of use while you do.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/d?cluster=clusterscope',
      runbook: 'docs/runbooks/node-link-lost.md',
      summary: 'Node d does not reach 60% of the other nodes',
    },
  },
};
