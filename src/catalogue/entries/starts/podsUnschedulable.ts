import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { maxBy, on } from '../../promql/operators';
import { podTroubles } from '../../promql/podTroubles';
import { select, type QueryOptions } from '../../promql/selector';
import { CLAIM } from '../../promql/claims';
import { ago } from '../../promql/gained';
import { objectsTold } from '../../promql/why';
import { POD } from '../../promql/workload';

/** Autoscalers of nodes and the scheduler itself need some seconds. */
const PATIENCE_SECONDS = 30;

/** Pods that wait for a claim with an alert of its own. */
function waitingForClaim(options: QueryOptions): string {
  const claims = objectsTold('PersistentVolumeClaim', 'claim-pending', CLAIM, options);
  return maxBy(POD, `(${select('podClaim', [], options)} and ${on(CLAIM)} ${claims})`);
}

export const podsUnschedulable = alertEntry(
  {
    id: 'pods-unschedulable',
    title: 'Pods that no node takes',
    description:
      'Pods for which the scheduler has found no node for half a minute, by workload. Gated pods wait on purpose and are left out, and those whose volume claim has an alert of its own.',
    requires: [['podUnschedulable']],
  },
  (options) => {
    const pods = select('podUnschedulable', [], options);
    const gated = select('podReason', [is('reason', 'SchedulingGated')], options);
    return podTroubles(
      {
        trouble: (seconds) => `(${pods}${ago(seconds)} and ${on(POD)} ${pods}${ago(seconds + PATIENCE_SECONDS)})`,
        among: pods,
        per: [],
        unless: `unless ${on(POD)} (${gated} == 1) unless ${on(POD)} ${waitingForClaim(options)}`,
        codes: 'unschedulable',
        otherwise: 'no node takes them',
      },
      options
    );
  }
);
