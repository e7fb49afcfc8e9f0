import { nodeLeasesLate } from '../../entries/nodes/nodeLeasesLate';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const nodeLeaseLost: AlertRule = {
  id: 'node-lease-lost',
  title: 'A node counts as ready but no longer reports',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: nodeLeasesLate,
  above: 60,
  bounds: { min: 45, max: 600 },
  for: '30s',
  keepFiringFor: '2m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node} has not renewed its lease for {value|duration}',
  impact: 'It will soon be taken for lost; until then traffic still goes there.',
  cause:
    'No sign of life for {value|duration}, longer than {threshold|duration} (every 10 s is usual), and yet the node counts as ready: the node controller does not act.',
  nextStep: 'See whether the machine answers and whether the controller manager works.',
  kubectl: 'kubectl -n kube-node-lease get lease {node}',
  runbook: {
    meaning:
      'The node’s lease is old and the node still counts as ready. Normally the node controller marks it after 40 seconds; when it does not, the controller manager is down or paused, as it is when most nodes are lost at once.',
    impact: 'Pods of that node may be dead and still get traffic.',
    check: [
      'Other nodes: `kubectl -n kube-node-lease get leases`.',
      'The controller manager: `kubectl -n kube-system get pods`.',
    ],
    fix: [
      '**One node**: see the machine and its kubelet.',
      '**Many nodes**: network between nodes and API server, or the controller manager.',
      '**Clocks**: the gateway’s and the API server’s clocks must agree.',
    ],
  },
};
