import { nodeProcesses } from '../../entries/early/nodeProcesses';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const nodeProcessesNearLimit: AlertRule = {
  id: 'node-processes-near-limit',
  title: 'A node can start few more processes',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry: nodeProcesses,
  above: 0.8,
  bounds: { min: 0.5, max: 0.95 },
  for: '5m',
  keepFiringFor: '3m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node} can start few more processes: {value|percent} of what the kernel allows',
  impact: 'Programs fail to start threads, and the kubelet evicts pods.',
  cause: 'Threads are at {value|percent} of the kernel’s bound, above {threshold|percent}.',
  nextStep: 'Find the container that starts threads without end, and restart it.',
  kubectl: 'kubectl describe node {node}',
  runbook: {
    meaning:
      'For five minutes the threads of all processes on a node were above 80 % of the lower of `kernel.pid_max` and `kernel.threads-max`. Needs node-exporter with `--collector.processes`.',
    impact:
      'When the bound is reached nothing on the node can start a process or thread: programs fail in odd ways, probes by command fail, and the kubelet reports PIDPressure and evicts pods.',
    check: [
      'Who has them: `ps -eo nlwp,pid,args --sort=-nlwp | head` on the node.',
      'Zombies: `ps -eo stat,ppid | grep ^Z | sort | uniq -c`; their parent does not collect them.',
    ],
    fix: [
      '**One container**: restart it, and set `podPidsLimit` in the kubelet’s configuration so that it cannot take the node along.',
      '**Zombies**: run the container with an init process (`shareProcessNamespace`, or tini).',
      '**Many honest pods**: raise `kernel.pid_max` and `kernel.threads-max`.',
    ],
  },
};
