import { nodePods } from '../../entries/early/nodePods';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const nodePodsNearlyFull: AlertRule = {
  id: 'node-pods-nearly-full',
  title: 'A node runs nearly as many pods as it may',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry: nodePods,
  above: 0.9,
  bounds: { min: 0.5, max: 0.99 },
  for: '10m',
  keepFiringFor: '3m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node} is nearly full of pods: {value|percent}',
  impact: 'New pods stay Pending when no other node has room, even with CPU and memory to spare.',
  cause: '{value|percent} of the pods the node may run are there, above {threshold|percent}.',
  nextStep: 'See whether other nodes have room; if not, add one or raise maxPods.',
  kubectl: 'kubectl get pods -A --field-selector spec.nodeName={node}',
  runbook: {
    meaning:
      'For ten minutes the pods bound to a node that are not finished were more than nine tenths of the number it may run (`maxPods`, 110 unless set).',
    impact:
      'The scheduler puts no pod on a full node. DaemonSets, which need a place on each node, are the first to stay Pending.',
    check: [
      'Pods by node: the Nodes page.',
      'The bound: `kubectl get node <node> -o jsonpath="{.status.allocatable.pods}"`.',
      'Addresses: with some network plug-ins the node has fewer of them than `maxPods`.',
    ],
    fix: [
      '**All nodes are full**: add a node.',
      '**Only this one**: requests are so small that the scheduler packs; use topology spread constraints.',
      '**The node is large enough**: raise `maxPods`, if its network has the addresses.',
    ],
  },
};
