import { memoryNearLimit as entry } from '../../entries/early/memoryNearLimit';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const memoryNearLimit: AlertRule = {
  id: 'memory-near-limit',
  title: 'A container is close to its memory limit',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 0.85,
  bounds: { min: 0.5, max: 0.94 },
  for: '5m',
  keepFiringFor: '3m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): container {container} uses {value|percent} of its memory limit',
  impact: 'A little more load and the container is killed.',
  cause:
    'The fullest pod uses {value|percent} of its memory limit, above {threshold|percent}; it does not grow at present.',
  nextStep:
    'Compare with the last days. If it is always like this, raise limit and request; if it is new, find out what changed.',
  kubectl: 'kubectl -n {namespace} top pod --containers',
  runbook: {
    meaning:
      'For five minutes a container has held between 85 % and 95 % of its memory limit, not counting file cache that the kernel can take back, without growing towards it. Growth has an alert of its own, and so have 95 %.',
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
