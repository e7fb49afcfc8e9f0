import { podsUnschedulable } from '../../entries/starts/podsUnschedulable';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const podUnschedulable: AlertRule = {
  id: 'pod-unschedulable',
  title: 'No node takes a pod',
  group: BROKEN,
  severity: 'warning',
  profile: 'quiet',
  entry: podsUnschedulable,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): {value|count} pod(s) fit on no node',
  impact: 'The workload runs with fewer pods than asked for, or not at all.',
  cause: '{why}; {value|count} pod(s) wait for a node for more than 30 seconds.',
  nextStep: 'Compare what the pod asks for (CPU, memory, taints, affinity) with what the nodes offer.',
  kubectl: 'kubectl -n {namespace} get events --field-selector reason=FailedScheduling --sort-by=.lastTimestamp',
  runbook: {
    meaning:
      'The scheduler has looked at all nodes and none of them may or can take the pod, for at least half a minute. Gated pods wait on purpose and are left out; so are pods whose volume claim has an alert of its own.',
    impact: 'Fewer pods than asked for. After a node’s loss that may mean none.',
    check: [
      'The scheduler’s count of reasons: `kubectl -n <namespace> describe pod <pod>`, the event FailedScheduling.',
      'What the nodes have left: the Nodes page, or `kubectl describe nodes` under "Allocated resources".',
      'Taints and labels of nodes: `kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints[*].key`.',
    ],
    fix: [
      '**Insufficient cpu or memory**: lower the request, free room or add a node.',
      '**untolerated taint**: tolerate it, or remove it from the node.',
      '**node affinity or selector**: no node has the label; label one, or relax the rule.',
      '**pod anti-affinity or topology spread**: there are fewer nodes or zones than the rule needs.',
      '**no available persistent volumes**: see the claim.',
    ],
  },
};
