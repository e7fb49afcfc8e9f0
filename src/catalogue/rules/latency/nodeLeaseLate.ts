import { leaseDelay } from '../../entries/latency/leaseDelay';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const nodeLeaseLate: AlertRule = {
  id: 'node-lease-late',
  title: 'A node’s heartbeats come late',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry: leaseDelay,
  above: 6,
  bounds: { min: 2, max: 25 },
  for: '2m',
  keepFiringFor: '5m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node} sends its heartbeats {value|duration} late',
  impact: 'A heartbeat 40 s late makes the node NotReady: its pods leave their Services and are replaced elsewhere.',
  cause:
    'Over the last 5 minutes its lease was on average {value|duration} older than those of other nodes (threshold {threshold|duration}); nodes renew theirs every 10 s.',
  nextStep: 'Look at the kubelet’s log on the node for failed lease updates, and at the load of the node.',
  kubectl: 'kubectl -n kube-node-lease get lease {node} -o yaml',
  runbook: {
    meaning:
      'Every node renews a lease in the namespace `kube-node-lease` every ten seconds. The leases of this node were on average older than those of the others, over five minutes: renewals are slow or fail now and then. The node is still Ready, and the time its requests take does not explain it.',
    impact:
      'If no renewal gets through for 40 s, the node is marked NotReady, its pods are taken out of Services and, five minutes later, replaced on other nodes.',
    check: [
      'When it was last renewed: `kubectl -n kube-node-lease get lease <node> -o jsonpath="{.spec.renewTime}"`.',
      'What the kubelet says: `journalctl -u kubelet | grep -i lease` on the node.',
      'Whether the node is overloaded: CPU, memory pressure and disk on the node’s page.',
      'Whether its clock is right: a clock that is slow makes every lease look old.',
    ],
    fix: [
      '**Overloaded node**: move pods away; reserve CPU and memory for the kubelet (`kubeReserved`, `systemReserved`).',
      '**Requests refused or timed out**: network between node and API server, or throttling of the kubelet (429).',
      '**Clock**: start time synchronisation on the node.',
    ],
  },
};
