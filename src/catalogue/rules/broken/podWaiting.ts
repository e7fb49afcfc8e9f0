import { podsWaiting } from '../../entries/starts/podsWaiting';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const podWaiting: AlertRule = {
  id: 'pod-waiting',
  title: 'A container waits to be started',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: podsWaiting,
  above: 0,
  bounds: null,
  for: '10m',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): {value|count} pod(s) wait to be started',
  impact: 'The workload runs with fewer pods than asked for.',
  cause:
    '{value|count} pod(s) with a container that has not started for 10 minutes, for a reason no other alert tells of.',
  nextStep:
    'Read the pod’s events: a large image, a slow volume or a network plugin that gives no address are the usual reasons.',
  kubectl: 'kubectl -n {namespace} describe {workload_kind|lower}/{workload}',
  runbook: {
    meaning:
      'A container has been waiting (mostly ContainerCreating) for ten minutes, and neither its image, its configuration, a volume nor an init container is known to be the reason.',
    impact: 'The pod answers nothing.',
    check: [
      'Events of the pod: `kubectl -n <namespace> describe pod <pod>`.',
      'Other pods of the node: when all wait, it is the node.',
    ],
    fix: [
      '**FailedCreatePodSandBox**: the network plugin fails on that node; look at its pod there.',
      '**Pulling image** for long: the image is large or the line slow.',
      '**No events at all**: the kubelet is stuck; see its log and consider to drain the node.',
    ],
  },
};
