import { startupFailures } from '../../entries/probes/startupFailures';
import { PROBES } from '../groups';
import type { AlertRule } from '../rule';

export const startupProbeFailing: AlertRule = {
  id: 'startup-probe-failing',
  title: 'A container is killed again and again before it has started',
  group: PROBES,
  severity: 'warning',
  profile: 'standard',
  entry: startupFailures,
  above: 0,
  bounds: null,
  for: '0s',
  // The kubelet's back-off between two starts grows to five minutes, in which no probe fails.
  keepFiringFor: '6m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): container {container} does not pass its startup probe',
  impact: 'The container never becomes ready; what runs of an older version carries the load alone.',
  cause:
    'Startup probe: {cause}. {value|count} failed in the last 2 minutes, and the kubelet has already restarted the container for it.',
  nextStep:
    'Read how far the container came before it was killed. If it was only slow, raise failureThreshold of the startup probe.',
  kubectl: 'kubectl -n {namespace} logs {workload_kind|lower}/{workload} -c {container} --tail=50',
  runbook: {
    meaning:
      'A container with a startup probe did not pass it in the time it is given (`failureThreshold` × `periodSeconds`). The kubelet killed it, started it again, and the probe still fails. Failures within the first allowance are normal and are not reported.',
    impact:
      'A container that has not started gets neither traffic nor other probes. A rollout waits for it; the older pods go on serving.',
    check: [
      'How far it came: `kubectl -n <namespace> logs <pod> -c <container> --previous --tail=50`.',
      'What the probe was told: `kubectl -n <namespace> get events --field-selector reason=Unhealthy`.',
      'How much time it has: `kubectl -n <namespace> get pod <pod> -o jsonpath="{.spec.containers[*].startupProbe}"`.',
    ],
    fix: [
      '**It is only slow** (migrations, filling caches): raise `failureThreshold`, or give it more CPU for the start.',
      '**connection refused until the end**: it hangs before it listens, often waiting for a service that is not there.',
      '**HTTP 404 or the wrong port**: the probe asks for something the program does not have.',
    ],
  },
};
