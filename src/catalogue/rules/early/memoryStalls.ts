import { memoryStalls as entry } from '../../entries/early/memoryStalls';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const memoryStalls: AlertRule = {
  id: 'memory-stalls',
  title: 'A container spends its time waiting for memory',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'verbose',
  entry,
  above: 0.2,
  bounds: { min: 0.05, max: 0.9 },
  for: '5m',
  keepFiringFor: '3m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): container {container} waits for memory {value|percent} of the time',
  impact: 'The program is slow although it seems to have CPU.',
  cause: 'Threads waited for memory in {value|percent} of the last 5 minutes, above {threshold|percent}.',
  nextStep: 'Give the container more memory, or the node fewer containers: the kernel is busy taking memory back.',
  kubectl: 'kubectl -n {namespace} top pod --containers',
  runbook: {
    meaning:
      'The kernel measures how long threads wait because memory must first be freed or read back from disk (pressure stall information). For five minutes that was more than a fifth of the time.',
    impact: 'The program runs slower and slower, long before it is killed. Probes time out.',
    check: [
      'Memory of the container against its limit: the workload’s page.',
      'Memory of its node: the node’s page.',
      'Whether it reads large files: file cache that is thrown away at once looks like this.',
    ],
    fix: [
      '**The limit is too small**: raise it.',
      '**The node is full**: raise requests, so that the scheduler puts fewer pods on it.',
      '**It reads more than fits**: that is normal for a backup; give it a node or a time of its own.',
    ],
  },
};
