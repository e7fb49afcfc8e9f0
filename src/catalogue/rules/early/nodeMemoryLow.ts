import { nodeMemoryUsed } from '../../entries/early/nodeMemoryUsed';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const nodeMemoryLow: AlertRule = {
  id: 'node-memory-low',
  title: 'A node is running out of memory',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry: nodeMemoryUsed,
  above: 0.9,
  bounds: { min: 0.7, max: 0.98 },
  for: '5m',
  keepFiringFor: '3m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node} is running out of memory: {value|percent} used',
  impact: 'The kubelet will evict pods, those above their requests first, and the kernel may kill others.',
  cause: '{value|percent} of the memory is used, above {threshold|percent}.',
  nextStep: 'Find the pods that use more than they request, and move or limit the largest.',
  kubectl: 'kubectl top pod -A --sort-by=memory',
  runbook: {
    meaning: 'For five minutes less than a tenth of a node’s memory could still be given to programs.',
    impact:
      'At 100 MiB (the kubelet’s usual threshold) pods are evicted; if memory goes faster than that, the kernel kills processes of its choice. New pods are kept off the node.',
    check: [
      'What runs there: the node’s page, pods by memory.',
      'Requests against use: `kubectl describe node <node>`, at the end.',
      'Whether something outside Kubernetes uses the memory: `ps aux --sort=-rss` on the node.',
    ],
    fix: [
      '**Pods use more than they request**: raise their requests to what they use, so that the scheduler knows.',
      '**One pod grows**: give it a limit, and see its own alert.',
      '**All is as it should be**: the cluster needs another node.',
    ],
  },
};
