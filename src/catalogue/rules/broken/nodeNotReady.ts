import { nodesNotReady } from '../../entries/nodes/nodesNotReady';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const nodeNotReady: AlertRule = {
  id: 'node-not-ready',
  title: 'A node is not ready',
  group: BROKEN,
  severity: 'critical',
  profile: 'quiet',
  entry: nodesNotReady,
  above: 0,
  bounds: null,
  for: '15s',
  keepFiringFor: '2m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node} is not ready',
  impact: 'Its pods get no traffic; after 5 minutes they are replaced elsewhere, if there is room.',
  cause: '{why}.',
  nextStep: 'See whether the machine runs and reaches the API server; then the kubelet’s log.',
  kubectl: 'kubectl describe node {node}',
  runbook: {
    meaning:
      'The kubelet says that it is not ready (runtime, network), or has said nothing for 40 seconds: machine, network or kubelet are down. Alerts about pods of the node are not sent.',
    impact:
      'Pods of that node. Deployments replace theirs after five minutes; StatefulSets and volumes wait for the node.',
    check: [
      'Conditions and their times: `kubectl describe node <node>`.',
      'Whether several nodes went at once: then look at network and control plane.',
      'On the machine: `systemctl status kubelet`, `journalctl -u kubelet`.',
    ],
    fix: [
      '**The kubelet stopped**: start it; look for OOM or a full disk.',
      '**The machine is gone**: delete the Node so that volumes are released.',
      '**Container runtime down**: restart it.',
      '**Network plugin not ready**: mend its pod on that node.',
    ],
  },
};
