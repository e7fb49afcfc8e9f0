import { cpuThrottling } from '../../entries/early/cpuThrottling';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const cpuThrottled: AlertRule = {
  id: 'cpu-throttled',
  title: 'A container is slowed down by its CPU limit',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry: cpuThrottling,
  above: 0.25,
  bounds: { min: 0.1, max: 0.9 },
  for: '5m',
  keepFiringFor: '3m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): container {container} waits for CPU in {value|percent} of the time',
  impact: 'Requests take longer than they need to, and probes may time out.',
  cause:
    'Throttled in {value|percent} of the 100 ms periods, above {threshold|percent}, while it uses more than 80 % of its CPU limit.',
  nextStep: 'Raise the CPU limit or remove it; the request alone makes sure that others get their share.',
  kubectl: 'kubectl -n {namespace} top pod --containers',
  runbook: {
    meaning:
      'For ten minutes a container has used more than 80 % of its CPU limit and was made to wait in more than a quarter of the 100 ms periods in which it wanted to run. Containers that are throttled now and then but stay far below their limit are left out, and so are workloads whose autoscaler is at its maximum: that has an alert of its own.',
    impact:
      'In a throttled period every thread of the container stands still for up to 100 ms. Response times grow, and probes with a timeout of a second begin to fail.',
    check: [
      'CPU used against limit and request: the workload’s page.',
      'Response times of the Service in front of it.',
      'Whether load grew or the program changed: compare with yesterday.',
    ],
    fix: [
      '**It needs the CPU**: raise the limit, or remove it and keep an honest request.',
      '**Load grew**: more replicas, or an autoscaler.',
      '**Many threads, small limit**: tell the run time how many CPUs it has (`GOMAXPROCS`, `-XX:ActiveProcessorCount`).',
    ],
  },
};
