import { containersMisconfigured } from '../../entries/starts/containersMisconfigured';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const containerConfigWrong: AlertRule = {
  id: 'container-config-wrong',
  title: 'A container cannot be created',
  group: BROKEN,
  severity: 'warning',
  profile: 'quiet',
  entry: containersMisconfigured,
  above: 0,
  bounds: null,
  for: '15s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): container {container} cannot be created',
  impact: 'New pods do not start; older ones, if any, go on.',
  cause: '{why}; {value|count} pod(s) wait.',
  nextStep: 'Create what is missing, or correct the reference; the kubelet tries again by itself.',
  kubectl: 'kubectl -n {namespace} get events --field-selector reason=Failed --sort-by=.lastTimestamp',
  runbook: {
    meaning:
      'The kubelet has the image but cannot make a container of it: a ConfigMap or Secret or a key in it does not exist, a hook fails, or the command cannot be run.',
    impact: 'The pod does not start. In a rollout the old pods go on.',
    check: [
      'What is missing, by name: `kubectl -n <namespace> describe pod <pod>`, the last events.',
      'What there is: `kubectl -n <namespace> get configmaps,secrets`.',
    ],
    fix: [
      '**configmap or secret not found**: create it, or correct the name; mark the reference `optional: true` if the program can do without.',
      '**couldn’t find key**: the object is there and the key is not.',
      '**executable file not found**: `command` names a program that the image does not have.',
      '**has runAsNonRoot and image will run as root**: set `runAsUser`, or use another image.',
    ],
  },
};
