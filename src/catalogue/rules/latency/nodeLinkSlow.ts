import { nodeLinkLatency } from '../../entries/latency/nodeLinks';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const nodeLinkSlow: AlertRule = {
  id: 'node-link-slow',
  title: 'A node reaches the other nodes slowly',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry: nodeLinkLatency,
  above: 0.1,
  bounds: { min: 0.005, max: 5 },
  for: '3m',
  keepFiringFor: '5m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node} reaches other nodes in {value|duration}, more than three times as long as usual here',
  impact: 'Pods on this node answer late to pods elsewhere, and wait for them.',
  cause:
    'Its probes of other nodes took {value|duration} on average over the last 5 minutes (threshold {threshold|duration}), more than three times the median of all nodes.',
  nextStep: 'Measure loss and round trip from the node to another one; compare with a node of the same zone.',
  kubectl: 'kubectl get node {node} -o wide -L topology.kubernetes.io/zone',
  runbook: {
    meaning:
      'Something on every node probes the others: blackbox-exporter as a DaemonSet (targets carry the label `source_node`), Goldpinger or Cilium. The mean time from this node is above the threshold and more than three times the median of all nodes.',
    impact: 'Calls between pods on this node and pods on others are slower by about that time, each way.',
    check: [
      'Round trip and loss: `mtr -r <other node>` on the node.',
      'Retransmissions: `rate(node_netstat_Tcp_RetransSegs[5m])` beside other nodes.',
      'Errors and drops of its card: `node_network_receive_errs_total`, `node_network_receive_drop_total`.',
      'Whether all nodes of its zone are slow: then it is the way between zones.',
    ],
    fix: [
      '**Loss or card errors**: cable, card, driver or the machine it runs on; drain the node and replace it.',
      '**Zone**: prefer close endpoints with `trafficDistribution: PreferClose`.',
      '**CPU**: encryption or overlay of the network plugin has no CPU left on this node.',
    ],
  },
};
