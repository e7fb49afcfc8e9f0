import { workloadWarnings as entry } from '../../entries/events/workloadWarnings';
import { EVENTS } from '../groups';
import type { AlertRule } from '../rule';

export const workloadWarnings: AlertRule = {
  id: 'workload-warning-events',
  title: 'Kubernetes keeps warning about a workload',
  group: EVENTS,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 4,
  bounds: { min: 0, max: 1000 },
  for: '1m',
  keepFiringFor: '10m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): {value|count} warnings, {reason}',
  impact: 'Something about it goes wrong again and again; whether users notice depends on the reason.',
  cause: '{reason}: {message}. {value|count} warning events in the last 5 minutes (threshold {threshold|count}).',
  nextStep: 'Read the events on its page; they name the pod and what failed.',
  kubectl: 'kubectl -n {namespace} get events --field-selector type=Warning,reason={reason} --sort-by=.lastTimestamp',
  runbook: {
    meaning:
      'Kubernetes wrote more warning events of one reason about this object, or about pods that belong to it, than the threshold allows within five minutes. Reasons that other rules see sooner (probes, images, crashes, scheduling, volumes, quotas, Jobs) and those that come with every start are left out. The message is what Kubernetes said, with ids, addresses and counts replaced.',
    impact:
      'From none to all, by the reason. Events are kept for an hour only: the page and this message may be all that is left.',
    check: [
      'The events: `kubectl -n <namespace> get events --field-selector type=Warning --sort-by=.lastTimestamp`.',
      'Who wrote them: `kubectl -n <namespace> get events -o custom-columns=REASON:.reason,FROM:.source.component,MESSAGE:.message`.',
      'Whether it began with a change: the page of the workload shows its revisions.',
    ],
    fix: [
      '**FailedCreatePodSandBox**: the network plugin or the container runtime on that node.',
      '**FailedPreStopHook, FailedPostStartHook**: the command of the hook fails or takes too long.',
      '**FailedToRetrieveImagePullSecret**: the Secret named in `imagePullSecrets` does not exist in this namespace.',
      '**Sync, SyncLoadBalancerFailed and others of controllers**: the message says what the controller could not do.',
    ],
  },
};
