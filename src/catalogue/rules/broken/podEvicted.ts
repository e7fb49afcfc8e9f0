import { podsEvicted } from '../../entries/workloads/podsEvicted';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const podEvicted: AlertRule = {
  id: 'pod-evicted',
  title: 'Pods were evicted',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: podsEvicted,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '5m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): {value|count} pod(s) evicted',
  impact: 'The pods were ended and are made anew elsewhere; what they did was lost.',
  cause: '{value|count} pod(s) evicted within 15 minutes.',
  nextStep: 'Read why: mostly a pod used more disk or memory than it may.',
  kubectl: 'kubectl -n {namespace} get pods --field-selector status.phase=Failed',
  runbook: {
    meaning:
      'The kubelet evicted pods of the workload: they exceeded a storage limit, or the node was short for a moment. While a node is under pressure, the alert about the node stands for this one.',
    impact: 'Requests in flight and data in emptyDir volumes are lost.',
    check: ['Why: `kubectl -n <namespace> describe pod <pod>`, the message at the top.'],
    fix: [
      '**ephemeral storage limit**: raise it, or write less to the container’s disk.',
      '**emptyDir size limit**: raise it.',
      '**node was low on …**: set requests to what is used, so that others go first.',
    ],
  },
};
