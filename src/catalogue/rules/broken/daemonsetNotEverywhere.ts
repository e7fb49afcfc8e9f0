import { daemonSetsShort } from '../../entries/workloads/daemonSetsShort';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const daemonsetNotEverywhere: AlertRule = {
  id: 'daemonset-not-everywhere',
  title: 'A DaemonSet does not run on every node it should',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: daemonSetsShort,
  above: 0,
  bounds: null,
  for: '5m',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): missing on {value|count} node(s)',
  impact: 'What it does for a node (logs, network, storage, metrics) is missing there.',
  cause: '{value|count} node(s) without an available pod for 5 minutes, and no other alert says why.',
  nextStep: 'Find the nodes without a ready pod and see what holds it back there.',
  kubectl: 'kubectl -n {namespace} get pods -o wide',
  runbook: {
    meaning:
      'For five minutes fewer nodes than meant have an available pod of the DaemonSet; the nodes are ready, and no update goes on.',
    impact: 'Depends on what it does: without the network plugin no new pod starts on that node.',
    check: [
      'Which nodes: `kubectl -n <namespace> get pods -o wide` against `kubectl get nodes`.',
      'Events: `kubectl -n <namespace> describe daemonset <name>`.',
    ],
    fix: [
      '**Pending**: the node has no room; DaemonSets deserve a priority class.',
      '**Not ready**: see that pod’s log.',
      '**No pod at all**: a taint was added that the DaemonSet does not tolerate.',
    ],
  },
};
