import { podsNotMade } from '../../entries/starts/podsNotMade';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const podsNotCreated: AlertRule = {
  id: 'pods-not-created',
  title: 'Pods are not created',
  group: BROKEN,
  severity: 'warning',
  profile: 'quiet',
  entry: podsNotMade,
  above: 0,
  bounds: null,
  for: '30s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): {value|count} pod(s) cannot be created',
  impact: 'The workload runs with fewer pods than asked for.',
  cause: '{why}; {value|count} pod(s) are wanted and do not exist.',
  nextStep: 'Read the event FailedCreate: it names the quota, policy or webhook that refuses.',
  kubectl: 'kubectl -n {namespace} get events --field-selector reason=FailedCreate --sort-by=.lastTimestamp',
  runbook: {
    meaning: 'A ReplicaSet wants more pods than there are: the API server refuses to create them.',
    impact: 'Fewer pods than asked for; a rollout or scale-up does not go on.',
    check: [
      'Who refuses: `kubectl -n <namespace> describe replicaset <name>`, events FailedCreate.',
      'Quotas: `kubectl -n <namespace> describe resourcequota`.',
    ],
    fix: [
      '**exceeded quota**: lower requests, remove what is not needed, or raise the quota.',
      '**must specify limits or requests**: a quota demands them; set them or add a LimitRange.',
      '**denied by a webhook or policy**: correct the pod template as the message says.',
      '**serviceaccount not found**: create it.',
    ],
  },
};
