import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { on } from '../../promql/operators';
import { podTroubles } from '../../promql/podTroubles';
import { select, type QueryOptions } from '../../promql/selector';
import { exceptKilled } from '../../promql/suppressed';
import { ago } from '../../promql/gained';
import { POD_CONTAINER } from '../../promql/workload';

/** The longest back-off is five minutes. */
const BACK_OFF = '6m';
/** Within which more than one restart is a loop. */
const WINDOW = '15m';

/** Containers that were held back lately. */
function backedOff(seconds: number, options: QueryOptions): string {
  const waiting = select('containerWaitingReason', [is('reason', 'CrashLoopBackOff')], options);
  return `last_over_time(${waiting}[${BACK_OFF}]${ago(seconds)})`;
}

/** Those for which it was not the first crash. */
function looping(seconds: number, options: QueryOptions): string {
  const restarts = select('containerRestarts', [], options);
  const often = `(changes(${restarts}[${WINDOW}]${ago(seconds)}) > 1 and ${restarts})`;
  const bornOften = `((${restarts}${ago(seconds)} > 1) unless ${restarts} offset ${WINDOW})`;
  return `(${backedOff(seconds, options)} and ${on(POD_CONTAINER)} (${often} or ${bornOften}))`;
}

export const crashLoops = alertEntry(
  {
    id: 'crash-loops',
    title: 'Pods in a crash loop',
    description:
      'Pods with a container that keeps ending and is held back before its next start, by workload and container. Those killed for memory or by a liveness probe have alerts of their own.',
    requires: [['containerWaitingReason'], ['containerRestarts']],
  },
  (options) =>
    podTroubles(
      {
        trouble: (seconds) => looping(seconds, options),
        among: backedOff(0, options),
        per: ['container'],
        unless: exceptKilled(options),
        codes: 'crash',
        otherwise: 'it ends again and again',
      },
      options
    )
);
