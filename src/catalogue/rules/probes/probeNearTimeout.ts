import { slowProbes } from '../../entries/probes/slowProbes';
import { PROBES } from '../groups';
import type { AlertRule } from '../rule';

export const probeNearTimeout: AlertRule = {
  id: 'probe-near-timeout',
  title: 'A probe takes almost as long as it may',
  group: PROBES,
  severity: 'warning',
  profile: 'verbose',
  entry: slowProbes,
  above: 0.75,
  bounds: { min: 0.25, max: 0.95 },
  for: '5m',
  keepFiringFor: '10m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): the {probe_type|lower} probe of {container} is close to its timeout',
  impact:
    'A little more load and the probe fails: the container is restarted or gets no traffic, just when it is needed.',
  cause:
    '95 % of the probes of the last 10 minutes were answered within {value|number} s, above {threshold|number} s of the usual timeout of 1 s.',
  nextStep:
    'Find out why the answer takes so long: mostly the container is short of CPU, or the check asks other services.',
  kubectl: 'kubectl -n {namespace} top pod --containers',
  runbook: {
    meaning:
      'The kubelet measures how long each answered probe took. The time within which 95 % of them are answered has been close to one second, the timeout a probe has unless it says otherwise. Durations are measured in steps (0.5 s, 1 s), so the figure is coarse. A probe that was ever answered after more than a second in this time has a longer timeout and is left out.',
    impact:
      'Probes that are slow today time out under load. A liveness probe then restarts a container that only needed time; a readiness probe takes it out of its Services and puts its load on the others.',
    check: [
      'CPU of the container against its limit, and throttling: the workload’s page.',
      'The timeout: `kubectl -n <namespace> get pod <pod> -o jsonpath="{.spec.containers[*].livenessProbe.timeoutSeconds}"`.',
      'What the checked address does: a health check that asks a database is as slow as the database.',
    ],
    fix: [
      '**Throttled**: raise the CPU limit, or remove it.',
      '**The check does too much**: let it answer from what the program already knows.',
      '**It may take that long**: set `timeoutSeconds` to three times what it usually takes.',
    ],
  },
};
