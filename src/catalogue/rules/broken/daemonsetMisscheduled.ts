import { daemonSetsMisplaced } from '../../entries/workloads/daemonSetsMisplaced';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const daemonsetMisscheduled: AlertRule = {
  id: 'daemonset-misscheduled',
  title: 'A DaemonSet runs on nodes it should not',
  group: BROKEN,
  severity: 'info',
  profile: 'verbose',
  entry: daemonSetsMisplaced,
  above: 0,
  bounds: null,
  for: '15m',
  keepFiringFor: '5m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): runs on {value|count} node(s) it should not',
  impact: 'Nobody is hurt; the pods take room that is meant for others.',
  cause: '{value|count} node(s) run a pod that is no longer meant for them, for 15 minutes.',
  nextStep: 'Compare the DaemonSet’s node selector and tolerations with the nodes.',
  kubectl: 'kubectl -n {namespace} get pods -o wide',
  runbook: {
    meaning:
      'Nodes run a pod of the DaemonSet although its selector, affinity or tolerations exclude them: mostly after labels or taints of nodes were changed.',
    impact: 'Nobody at once.',
    check: ['Which pods: `kubectl -n <namespace> get pods -o wide`.'],
    fix: [
      '**The nodes are right**: delete the pods there; they do not come back.',
      '**The DaemonSet is right**: restore the label or tolerate the taint.',
    ],
  },
};
