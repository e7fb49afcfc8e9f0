import { deploymentsShort } from '../../entries/workloads/deploymentsShort';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const deploymentReplicasMissing: AlertRule = {
  id: 'deployment-replicas-missing',
  title: 'A Deployment has fewer pods than it should',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: deploymentsShort,
  above: 0,
  bounds: null,
  for: '5m',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): {value|count} replica(s) missing',
  impact: 'Fewer pods carry the load.',
  cause:
    '{value|count} replica(s) not available for 5 minutes, without a rollout going on and without a reason that another alert tells.',
  nextStep: 'List the pods and look at those that are not ready.',
  kubectl: 'kubectl -n {namespace} get pods -o wide',
  runbook: {
    meaning:
      'For five minutes fewer replicas are available than wanted, nothing changes, and neither a crash, an image, a probe, a node nor a quota is known to be the reason.',
    impact: 'Less capacity, and less to spare when another pod fails.',
    check: [
      'Pods and their state: `kubectl -n <namespace> get pods -o wide`.',
      'The Deployment’s conditions: `kubectl -n <namespace> describe deployment <name>`.',
    ],
    fix: [
      '**Pods run but are not ready**: a readiness gate or a probe that nobody scrapes; see the pod’s conditions.',
      '**Fewer pods than wanted**: see the ReplicaSet’s events.',
      '**`minReadySeconds`** has not passed yet: wait.',
    ],
  },
};
