import { restartsInAnHour } from '../../entries/crashes/restartsInAnHour';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const restartsRising: AlertRule = {
  id: 'restarts-rising',
  title: 'A container is restarted again and again',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: restartsInAnHour,
  above: 4,
  bounds: { min: 2, max: 60 },
  for: '1m',
  keepFiringFor: '10m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): container {container} restarted {value|count} times in an hour',
  impact: 'Each restart loses the requests in flight; users see errors now and then.',
  cause:
    '{value|count} restarts within an hour, more than {threshold|count}, too far apart for the kubelet to hold the container back.',
  nextStep:
    'Read the end of the previous run’s log and look when it ends: a steady interval points to a timeout, growth to a leak.',
  kubectl: 'kubectl -n {namespace} logs {workload_kind|lower}/{workload} -c {container} --previous --tail=50',
  runbook: {
    meaning:
      'A container was restarted more often within an hour than the threshold allows, but runs long enough in between not to be held back in CrashLoopBackOff. Kills for memory and by liveness probes have alerts of their own.',
    impact: 'Short outages of single pods, again and again: errors that come and go.',
    check: [
      'When it restarted: the restarts chart on the workload’s page.',
      'How the last run ended: `kubectl -n <namespace> logs <pod> -c <container> --previous --tail=50`.',
      'Exit code: "Last State" in `kubectl -n <namespace> describe pod <pod>`.',
    ],
    fix: [
      '**It ends after a steady time**: look for a timeout, an expired token or a scheduled task.',
      '**It ends under load**: give it CPU and memory, or more replicas.',
      '**It ends in good order (exit code 0)**: something tells it to stop; a supervisor inside the image, or a script that finishes.',
    ],
  },
};
