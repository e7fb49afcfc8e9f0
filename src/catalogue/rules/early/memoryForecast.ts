import { memoryForecast as entry } from '../../entries/early/memoryForecast';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const memoryForecast: AlertRule = {
  id: 'memory-forecast',
  title: 'A container will reach its memory limit within the hour',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 0,
  bounds: null,
  for: '2m',
  keepFiringFor: '3m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): container {container} reaches its memory limit in {value|duration}',
  impact: 'When it is reached the container is killed and starts again; requests in flight are lost.',
  cause: 'Memory grows steadily; at this rate the limit is reached in {value|duration}.',
  nextStep:
    'Look at the memory chart: a steady line up is a leak. Restart the workload in a quiet moment to win time, or raise the limit.',
  kubectl: 'kubectl -n {namespace} top pod --containers',
  runbook: {
    meaning:
      'The memory of a container that the kernel cannot take back has grown for at least five minutes, is above 30 % of the limit and above all it was in the last hour, and would reach the limit within an hour if it goes on like this. Containers younger than five minutes are left out.',
    impact:
      'At the limit the kernel kills a process of the container. The container starts again, requests in flight are lost, and what it kept in memory is gone.',
    check: [
      'Which pod, and since when: memory on the workload’s page, over the last day.',
      'What each container uses now: `kubectl -n <namespace> top pod --containers`.',
      'Whether it began with a release: `kubectl -n <namespace> rollout history <kind>/<workload>`.',
    ],
    fix: [
      '**A leak**: `kubectl -n <namespace> rollout restart <kind>/<workload>` in a quiet moment wins the time it took to get here. Take a heap profile before.',
      '**It needs that much**: raise the memory limit, and the request with it, to the highest use seen plus a quarter.',
      '**It grew with the last release**: `kubectl -n <namespace> rollout undo <kind>/<workload>`.',
      '**A run time with a heap of its own** (JVM, Node.js, Go): tell it the limit (`-XX:MaxRAMPercentage`, `--max-old-space-size`, `GOMEMLIMIT`), or it grows beyond.',
      '**More load than usual**: more pods share it; see whether the autoscaler follows.',
    ],
  },
};
