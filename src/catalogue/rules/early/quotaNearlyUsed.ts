import { quotaUsed } from '../../entries/early/quotaUsed';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const quotaNearlyUsed: AlertRule = {
  id: 'quota-nearly-used',
  title: 'A namespace has nearly used up its quota',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry: quotaUsed,
  above: 0.9,
  bounds: { min: 0.5, max: 0.99 },
  for: '5m',
  keepFiringFor: '3m',
  subject: { kind: 'ResourceQuota', namespace: '{namespace}', name: '{resourcequota}' },
  summary: 'Quota {resourcequota} ({namespace}): {value|percent} of {resource} used',
  impact: 'What exceeds the quota is refused: rollouts and scaling stop with too few pods.',
  cause: '{value|percent} of {resource} is used, above {threshold|percent}.',
  nextStep: 'Raise the quota, or lower requests in the namespace that are far above what is used.',
  kubectl: 'kubectl -n {namespace} describe resourcequota {resourcequota}',
  runbook: {
    meaning:
      'For five minutes more than nine tenths of a resource that a ResourceQuota allows in a namespace was used.',
    impact:
      'The API server refuses every object that would exceed the quota. Pods are then missing without a pod that could say why; only an event of the ReplicaSet does. A rolling update needs room for its surge.',
    check: [
      'All resources of the quota: `kubectl -n <namespace> describe resourcequota`.',
      'Whether something was refused: `kubectl -n <namespace> get events --field-selector reason=FailedCreate`.',
      'Requests far above use: right-sizing on the workloads’ pages.',
    ],
    fix: [
      '**The namespace grew**: raise the quota.',
      '**Requests are too high**: lower them to what is used.',
      '**Left-overs**: finished Jobs, claims without pods and old Deployments count too.',
    ],
  },
};
