import { nodesFlapping } from '../../entries/nodes/nodesFlapping';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const nodeFlapping: AlertRule = {
  id: 'node-flapping',
  title: 'A node changes between ready and not ready',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: nodesFlapping,
  above: 4,
  bounds: { min: 2, max: 20 },
  for: '0s',
  keepFiringFor: '10m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node} changed between ready and not ready {value|count} times',
  impact: 'Its pods lose their traffic again and again.',
  cause: '{value|count} changes within 30 minutes, more than {threshold|count}.',
  nextStep: 'Drain the node, then look for an unsteady network line, a slow disk or a starved kubelet.',
  kubectl: 'kubectl drain {node} --ignore-daemonsets --dry-run=client',
  runbook: {
    meaning: 'The Ready condition changes again and again: the kubelet just manages to report now and then.',
    impact: 'Endpoints on that node come and go.',
    check: [
      'When it changed: `kubectl describe node <node>`.',
      'CPU, memory and disk of the node on its page.',
      'The line to the API server: the latency charts.',
    ],
    fix: [
      '**Starved kubelet**: reserve CPU and memory for the system.',
      '**Network**: see the errors of its interface.',
      '**Until it is mended**: `kubectl cordon <node>`, then drain it.',
    ],
  },
};
