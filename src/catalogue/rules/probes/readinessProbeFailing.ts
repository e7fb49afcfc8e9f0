import { readinessFailures } from '../../entries/probes/readinessFailures';
import { PROBES } from '../groups';
import type { AlertRule } from '../rule';

export const readinessProbeFailing: AlertRule = {
  id: 'readiness-probe-failing',
  title: 'Pods run but are not ready: their readiness probe fails',
  group: PROBES,
  severity: 'warning',
  profile: 'standard',
  entry: readinessFailures,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '1m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): container {container} fails its readiness probe in {value|count} pod(s)',
  impact: 'Pods that are not ready get no traffic from Services: the others carry the load, or nobody does.',
  cause: 'Readiness probe: {cause}. {value|count} pod(s) run without being ready.',
  nextStep:
    'Ask the probe’s address yourself from inside the pod: the answer mostly names what the program waits for. If all pods fail at once, look at what they all depend on.',
  kubectl: 'kubectl -n {namespace} logs {workload_kind|lower}/{workload} -c {container} --tail=50',
  runbook: {
    meaning:
      'A container runs, but its readiness probe fails, so that the pod is not ready. The pod has been ready before, or is older than six hours: one that never was is its rollout’s trouble. Pods that are being deleted, containers in their first minute, and containers whose liveness or startup probe fails are left out. Where the kubelet’s probes are not scraped, a container counts once it is not ready for a minute.',
    impact:
      'Services send nothing to a pod that is not ready. With one pod of many the others take more load; when the last one goes, requests fail.',
    check: [
      'What the probe was told: `kubectl -n <namespace> get events --field-selector reason=Unhealthy`.',
      'Which pods still get traffic: `kubectl -n <namespace> get endpointslices`, or the Service’s page.',
      'What the container logged: `kubectl -n <namespace> logs <pod> -c <container> --tail=50`.',
      'Whether it is short of CPU or memory: the usage charts on the workload’s page.',
    ],
    fix: [
      '**HTTP 5xx**: the program says that it cannot serve. Its log names the dependency; bring that back.',
      '**connection refused**: nothing listens on the port any more, or the probe asks the wrong one.',
      '**timed out**: the program is too busy. Give it CPU or more pods, or the probe more time.',
      '**right after a change of configuration**: `kubectl -n <namespace> rollout undo` brings back what worked.',
    ],
  },
};
