import { memoryAtLimit as entry } from '../../entries/early/memoryNearLimit';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const memoryAtLimit: AlertRule = {
  id: 'memory-at-limit',
  title: 'A container is at its memory limit and about to be killed',
  group: EARLY_WARNING,
  severity: 'critical',
  profile: 'quiet',
  entry,
  above: 0.95,
  bounds: { min: 0.8, max: 0.99 },
  for: '2m',
  keepFiringFor: '3m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary:
    '{workload} ({namespace}): container {container} is about to be killed, {value|percent} of its memory limit used',
  impact: 'The container is killed at any moment; requests in flight are lost.',
  cause: 'The fullest pod uses {value|percent} of its memory limit, above {threshold|percent}.',
  nextStep: 'Raise the memory limit now, or restart the workload pod by pod before the kernel does.',
  kubectl: 'kubectl -n {namespace} top pod --containers',
  runbook: {
    meaning:
      'For two minutes a container has held more than 95 % of its memory limit, not counting file cache that the kernel can take back.',
    impact:
      'At the limit the kernel kills a process of the container. The container starts again, requests in flight are lost, and what it kept in memory is gone.',
    check: [
      'Which pod, and since when: memory on the workload’s page, over the last day.',
      'What each container uses now: `kubectl -n <namespace> top pod --containers`.',
      'Whether it began with a release: `kubectl -n <namespace> rollout history <kind>/<workload>`.',
    ],
    fix: [
      '**It needs that much**: raise the memory limit, and the request with it, to the highest use seen plus a quarter.',
      '**It grew with the last release**: `kubectl -n <namespace> rollout undo <kind>/<workload>`.',
      '**A run time with a heap of its own** (JVM, Node.js, Go): tell it the limit (`-XX:MaxRAMPercentage`, `--max-old-space-size`, `GOMEMLIMIT`), or it grows beyond.',
      '**More load than usual**: more pods share it; see whether the autoscaler follows.',
    ],
  },
};
