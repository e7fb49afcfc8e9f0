import { nodeLinkLoss } from '../../entries/latency/nodeLinks';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const nodeLinkLost: AlertRule = {
  id: 'node-link-lost',
  title: 'A node does not reach the other nodes',
  group: LATENCY,
  severity: 'critical',
  profile: 'quiet',
  entry: nodeLinkLoss,
  above: 0.5,
  bounds: { min: 0.05, max: 0.95 },
  for: '2m',
  keepFiringFor: '5m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node} does not reach {value|percent} of the other nodes',
  impact: 'Pods on this node cannot talk to pods elsewhere although the node is Ready: part of all requests fails.',
  cause:
    '{value|percent} of its probes of other nodes fail (threshold {threshold|percent}); Kubernetes itself sees the node as Ready.',
  nextStep: 'Look at the network plugin’s pod on this node; take the node out of use while you do.',
  kubectl: 'kubectl get pods -A -o wide --field-selector spec.nodeName={node}',
  runbook: {
    meaning:
      'Something on every node probes the others. More than the threshold’s share of the probes from this node fail, while the node is Ready: its way to the API server works, the way to other nodes does not.',
    impact: 'Services still send requests to pods on this node, and those fail or hang.',
    check: [
      'The network plugin’s pod on this node: its log and restarts.',
      'Routes and tunnels: `ip route`, `ip -s link` on the node, beside a healthy one.',
      'Firewalls and security groups: ports of the overlay (VXLAN 8472 or 4789, WireGuard 51871, BGP 179).',
    ],
    fix: [
      '`kubectl cordon <node>`, then drain it, so that users are safe.',
      '**Plugin**: restart its pod; if its addresses or keys are stale, recreate the node.',
      '**Firewall**: open the overlay’s port between all nodes.',
    ],
  },
};
