import { statefulSetsShort } from '../../entries/workloads/statefulSetsShort';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const statefulsetShort: AlertRule = {
  id: 'statefulset-short',
  title: 'A StatefulSet has fewer pods than it should',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: statefulSetsShort,
  above: 0,
  bounds: null,
  for: '5m',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): {value|count} replica(s) missing',
  impact: 'A member of the set is missing: quorum and capacity suffer.',
  cause:
    '{value|count} replica(s) not ready for 5 minutes, without an update going on and without a reason that another alert tells.',
  nextStep: 'Look at the first pod that is not ready: later ones wait for it.',
  kubectl: 'kubectl -n {namespace} get pods -o wide',
  runbook: {
    meaning:
      'For five minutes fewer replicas are ready than wanted, the update does not go on, and no other alert says why. Pods are made and updated one after the other: the first that is not ready stops all.',
    impact: 'For databases and queues a missing member may cost the quorum.',
    check: [
      'Pods and their state: `kubectl -n <namespace> get pods -o wide`.',
      'Events: `kubectl -n <namespace> describe statefulset <name>`.',
      'Update state: `kubectl -n <namespace> rollout status statefulset/<name>`.',
    ],
    fix: [
      '**The first pod is not ready**: mend that one; a bad new version has to be undone and its pod deleted by hand.',
      '**A pod is not made**: a claim or a quota; see the events.',
      '**It cannot leave its node**: see whether it is stuck terminating.',
    ],
  },
};
