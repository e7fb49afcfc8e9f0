import { oomKills } from '../../entries/crashes/oomKills';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const oomKilled: AlertRule = {
  id: 'oom-killed',
  title: 'A container was killed for using too much memory',
  group: BROKEN,
  severity: 'critical',
  profile: 'quiet',
  entry: oomKills,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): container {container} was OOM-killed',
  impact: 'The requests in flight were lost, and it will happen again when memory grows as far.',
  cause: '{why}; {value|count} pod(s) within the last 10 minutes.',
  nextStep:
    'Compare memory with the limit on the workload’s page: steady growth is a leak, a plateau above the limit means the limit is too low.',
  kubectl:
    'kubectl -n {namespace} get pods -o custom-columns=POD:.metadata.name,LIMIT:.spec.containers[*].resources.limits.memory,LAST:.status.containerStatuses[*].lastState.terminated.reason',
  runbook: {
    meaning:
      'The kernel killed a container within the last ten minutes because it, or the node, had no memory left. The first kill is told at once.',
    impact:
      'What the container was doing is lost. A container that is killed again and again is held back longer and longer.',
    check: [
      'Memory before the kill: the memory chart on the workload’s page, with its limit.',
      'Whether the limit or the node was the reason: `kubectl describe node <node>` shows "System OOM" for the node.',
      'What was loaded: the log of the previous run.',
    ],
    fix: [
      '**A plateau above the limit**: raise the limit to what the program needs at its peak, and the request with it.',
      '**Steady growth**: a leak. A restart buys time; take a heap profile before the next kill.',
      '**A sudden jump**: one request or file needs that much; bound what it may take.',
      '**No limit set**: the node ran out. Set requests so that the scheduler leaves room.',
    ],
  },
};
