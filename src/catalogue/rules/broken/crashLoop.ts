import { crashLoops } from '../../entries/crashes/crashLoops';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const crashLoop: AlertRule = {
  id: 'crash-loop',
  title: 'A container keeps crashing',
  group: BROKEN,
  severity: 'critical',
  profile: 'quiet',
  entry: crashLoops,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): container {container} keeps crashing',
  impact: 'Each crash loses the requests in flight, and between two starts the pod answers nothing.',
  cause: '{why}; {value|count} pod(s) affected. The kubelet waits longer before each new start, up to 5 minutes.',
  nextStep:
    'Read the last lines of the run that ended: they mostly say what was missing. If it began with a rollout, undo that first.',
  kubectl: 'kubectl -n {namespace} logs {workload_kind|lower}/{workload} -c {container} --previous --tail=50',
  runbook: {
    meaning:
      'A container has ended more than once within 15 minutes and the kubelet holds it back before starting it again (CrashLoopBackOff). Containers killed for memory, killed by a liveness probe, and init containers have alerts of their own.',
    impact:
      'A pod that crashes answers nothing until its next start, and what it was doing is lost. When all pods of a workload crash, the Services they stand behind are down.',
    check: [
      'What the last run said: `kubectl -n <namespace> logs <pod> -c <container> --previous`.',
      'How it ended: exit code and reason under "Last State" of `kubectl -n <namespace> describe pod <pod>`.',
      'What changed: `kubectl -n <namespace> rollout history deployment/<name>`; compare with the time of the first crash.',
    ],
    fix: [
      '**exit code 1 or 2**: the program gave up by itself; its log says why. Mostly a missing setting or a dependency that does not answer.',
      '**exit code 126 or 127**: the command cannot be run or does not exist in the image. Correct `command` or the image.',
      '**exit code 137**: killed from outside (SIGKILL); 139: a memory fault inside the program.',
      '**exit code 0**: the program ends in good order although it should run on. Give it work in the foreground, or make it a Job.',
      'After a rollout: `kubectl -n <namespace> rollout undo deployment/<name>`.',
    ],
  },
};
