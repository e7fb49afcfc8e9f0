import { nodeLoss } from '../../entries/early/nodeLoss';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const largestNodeLost: AlertRule = {
  id: 'largest-node-lost',
  title: 'Without its largest node the cluster has no room for all pods',
  group: EARLY_WARNING,
  severity: 'info',
  profile: 'verbose',
  entry: nodeLoss,
  above: 1,
  bounds: { min: 0.5, max: 1.5 },
  for: '15m',
  keepFiringFor: '15m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'If node {node} is lost, the {resource} of the others is not enough: {value|percent} requested',
  impact: 'After the loss of that node some pods stay Pending until it is back.',
  cause: 'Pods request {value|percent} of the {resource} of all other nodes, above {threshold|percent}.',
  nextStep: 'Add a node, or lower requests that are far above what is used: the right-sizing page lists them.',
  kubectl: 'kubectl describe nodes',
  runbook: {
    meaning:
      'For fifteen minutes the requests of all pods were more than what the nodes would offer without the largest of them. Nodes with taints (control planes, special hardware, nodes that are lost already) are left out on both sides.',
    impact:
      'Nothing today. When the node fails, or is drained for an update, the pods that find no place stay Pending. Where nodes are added automatically it only takes longer.',
    check: [
      'Requested and allocatable of each node: the Nodes page.',
      'Requests far above use: right-sizing on the workloads’ pages.',
    ],
    fix: [
      '**Requests are too high**: lower them to what is used.',
      '**The cluster is full**: add a node.',
      '**One node is much larger than the others**: nodes of equal size lose less at once.',
      '**Nodes are added automatically**: leave this rule off.',
    ],
  },
};
