import { livenessFailures } from '../../entries/probes/livenessFailures';
import { PROBES } from '../groups';
import type { AlertRule } from '../rule';

export const livenessProbeFailing: AlertRule = {
  id: 'liveness-probe-failing',
  title: 'A container is failing its liveness probe',
  group: PROBES,
  severity: 'critical',
  profile: 'quiet',
  entry: livenessFailures,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '1m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): container {container} fails its liveness probe',
  impact: 'After a few failures in a row the kubelet kills the container: requests in flight are lost.',
  cause:
    'Liveness probe: {cause}. {value|count} failed in the last 2 minutes; after a few in a row the kubelet kills and restarts the container.',
  nextStep:
    'Read what the container logged, and ask the probe’s address yourself from inside the pod. If the program is only slow, give the probe more time or add a startup probe.',
  kubectl: 'kubectl -n {namespace} logs {workload_kind|lower}/{workload} -c {container} --tail=50',
  runbook: {
    meaning:
      'The kubelet asks each container with a liveness probe, every few seconds, whether it still works. At least one of these questions has failed within the last two minutes in a pod that is neither starting (first minute) nor being deleted. The rule sees the very first failure.',
    impact:
      'After `failureThreshold` failures in a row (3 by default) the kubelet kills the container and starts it again: requests in flight are lost, and a container that keeps failing ends in CrashLoopBackOff.',
    check: [
      'What the probe was told: `kubectl -n <namespace> get events --field-selector reason=Unhealthy`.',
      'What the container logged before it was killed: `kubectl -n <namespace> logs <pod> -c <container> --previous --tail=50`.',
      'Whether it is short of CPU or memory: the usage charts on the workload’s page.',
      'Whether the probe asks the right thing: `kubectl -n <namespace> get pod <pod> -o jsonpath="{.spec.containers[*].livenessProbe}"`.',
    ],
    fix: [
      '**HTTP 5xx**: the program says itself that it is broken. Look at what its health check depends on; a liveness probe must not depend on other services, or one failing database restarts everything.',
      '**connection refused**: nothing listens on that port. The program crashed, hangs before it listens, or the port is wrong. For a slow start add a startup probe.',
      '**timed out**: the program is too busy to answer within `timeoutSeconds` (1 s by default). Give it CPU, or the probe more time.',
      '**exit code**: the command of an exec probe failed; run it in the container by hand.',
    ],
  },
};
