import { nodeWarnings as entry } from '../../entries/events/nodeWarnings';
import { EVENTS } from '../groups';
import type { AlertRule } from '../rule';

export const nodeWarnings: AlertRule = {
  id: 'node-warning-events',
  title: 'Kubernetes warns about a node',
  group: EVENTS,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 4,
  bounds: { min: 0, max: 1000 },
  for: '1m',
  keepFiringFor: '10m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node}: {value|count} warnings, {reason}',
  impact: 'The node still takes pods; if it gets worse it is lost with all that runs on it.',
  cause: '{reason}: {message}. {value|count} warning events in the last 5 minutes (threshold {threshold|count}).',
  nextStep: 'Read the node’s events and the kubelet’s log on it.',
  kubectl: 'kubectl get events -A --field-selector involvedObject.kind=Node,involvedObject.name={node}',
  runbook: {
    meaning:
      'There were more warning events of one reason about this node within five minutes than the threshold allows. Loss, pressure and memory kills have rules of their own and are left out, as are warnings of every start.',
    impact:
      'By the reason: disk that cannot be freed, a container runtime that does not answer, a kernel that reports faults.',
    check: [
      'The events: `kubectl describe node <node>`.',
      'The kubelet: `journalctl -u kubelet --since -15min` on the node.',
      'Kernel and disk: `dmesg -T | tail -50`, `df -h`, `df -i`.',
    ],
    fix: [
      '**ImageGCFailed**: the disk is full of what is no image; find it with `du`.',
      '**KernelDeadlock, ReadonlyFilesystem, TaskHung** (node-problem-detector): drain the node and restart or replace it.',
      '**ContainerRuntimeUnhealthy, PLEG**: restart the container runtime; look for a pod with very many processes.',
    ],
  },
};
