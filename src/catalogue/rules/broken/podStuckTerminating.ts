import { podsTerminating } from '../../entries/workloads/podsTerminating';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const podStuckTerminating: AlertRule = {
  id: 'pod-stuck-terminating',
  title: 'A pod cannot end',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: podsTerminating,
  above: 300,
  bounds: { min: 60, max: 3600 },
  for: '0s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): a pod should be gone for {value|duration}',
  impact: 'A StatefulSet or a drain waits for it; its volume stays attached.',
  cause: 'Its time to end was over {value|duration} ago, longer than {threshold|duration}.',
  nextStep: 'See whether a finalizer holds it or the kubelet cannot kill it.',
  kubectl:
    'kubectl -n {namespace} get pods -o custom-columns=POD:.metadata.name,DELETED:.metadata.deletionTimestamp,FINALIZERS:.metadata.finalizers,NODE:.spec.nodeName',
  runbook: {
    meaning: 'A pod was deleted, its grace period is over, and it is still there, on a node that is ready.',
    impact: 'Whatever waits for its place: the next pod of a StatefulSet, a drain, a namespace’s deletion.',
    check: [
      'Finalizers: `kubectl -n <namespace> get pod <pod> -o jsonpath="{.metadata.finalizers}"`.',
      'The kubelet’s words: `kubectl -n <namespace> describe pod <pod>`, events FailedKillPod.',
    ],
    fix: [
      '**A finalizer**: mend the controller that should remove it.',
      '**A volume cannot be unmounted**: see the CSI driver on that node.',
      '**A process cannot be killed** (state D): the node’s storage hangs; a restart of the node may be needed.',
      'Only when the machine is surely off: `kubectl delete pod <pod> --force`.',
    ],
  },
};
