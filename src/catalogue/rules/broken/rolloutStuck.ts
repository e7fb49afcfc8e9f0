import { rolloutsStuck } from '../../entries/workloads/rolloutsStuck';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const rolloutStuck: AlertRule = {
  id: 'rollout-stuck',
  title: 'A rollout does not go on',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: rolloutsStuck,
  above: 0,
  bounds: null,
  for: '15s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): the rollout does not go on',
  impact: 'The new version is not there; the old pods, if any, go on.',
  cause:
    'No progress within the Deployment’s deadline (`progressDeadlineSeconds`, 10 minutes unless set): its new pods do not become ready.',
  nextStep: 'Look at the newest pods: they run and do not become ready. Undo the rollout if the reason is not plain.',
  kubectl: 'kubectl -n {namespace} rollout status deployment/{workload} --timeout=5s',
  runbook: {
    meaning:
      'The Deployment’s condition Progressing is False: since its deadline no new pod became available. When an alert about its pods (image, crash, configuration, no node …) says why, this one is not sent.',
    impact: 'Users get the old version. With `maxUnavailable` above 0 fewer pods than usual carry the load.',
    check: [
      'Pods of the new version: `kubectl -n <namespace> get pods --sort-by=.metadata.creationTimestamp`.',
      'Why they are not ready: `kubectl -n <namespace> describe pod <pod>`, failed readiness probes above all.',
    ],
    fix: [
      '**Readiness probe fails**: the new version listens elsewhere or needs longer; correct the probe or the program.',
      '**Nothing wrong to see**: `minReadySeconds` may be longer than the deadline.',
      'Go back: `kubectl -n <namespace> rollout undo deployment/<name>`.',
    ],
  },
};
