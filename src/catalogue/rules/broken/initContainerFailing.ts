import { initContainersFailing } from '../../entries/starts/initContainersFailing';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const initContainerFailing: AlertRule = {
  id: 'init-container-failing',
  title: 'An init container fails',
  group: BROKEN,
  severity: 'warning',
  profile: 'quiet',
  entry: initContainersFailing,
  above: 0,
  bounds: null,
  for: '15s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): init container {container} fails',
  impact: 'The pods do not start; older ones, if any, go on.',
  cause: '{why}; {value|count} pod(s) wait for it.',
  nextStep: 'Read what the init container logged; the containers after it have not run yet.',
  kubectl: 'kubectl -n {namespace} logs {workload_kind|lower}/{workload} -c {container} --tail=50',
  runbook: {
    meaning:
      'An init container ended with an error, or is held back before its next try. The pod’s own containers start only after it has succeeded.',
    impact: 'The pod does not start. In a rollout the old pods go on.',
    check: [
      'Its log: `kubectl -n <namespace> logs <pod> -c <init container>`.',
      'Its exit code: `kubectl -n <namespace> describe pod <pod>`.',
    ],
    fix: [
      '**It waits for another service**: that one is down, or its name is wrong. Prefer a program that waits by itself.',
      '**A migration fails**: mend the data or the migration; undoing the rollout brings the old version back.',
      '**permission denied**: check the security context and the owner of the volume.',
    ],
  },
};
