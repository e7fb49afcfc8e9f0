import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { on } from '../../promql/operators';
import { podTroubles } from '../../promql/podTroubles';
import { select, type QueryOptions } from '../../promql/selector';
import { exceptKilled } from '../../promql/suppressed';
import { ago } from '../../promql/why';
import { POD_CONTAINER } from '../../promql/workload';

/** The longest back-off is five minutes. */
const BACK_OFF = '6m';
/** Within which more than one restart is a loop. */
const WINDOW = '15m';

/** Containers held back after a crash that was not the first one. */
function looping(seconds: number, options: QueryOptions): string {
  const waiting = select('containerWaitingReason', [is('reason', 'CrashLoopBackOff')], options);
  const restarts = select('containerRestarts', [], options);
  const backedOff = `last_over_time(${waiting}[${BACK_OFF}]${ago(seconds)})`;
  const often = `(changes(${restarts}[${WINDOW}]${ago(seconds)}) > 1 and ${restarts})`;
  const bornOften = `((${restarts}${ago(seconds)} > 1) unless ${restarts} offset ${WINDOW})`;
  return `(${backedOff} and ${on(POD_CONTAINER)} (${often} or ${bornOften}))`;
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
        per: ['container'],
        unless: exceptKilled(options),
        codes: 'crash',
        otherwise: 'it ends again and again',
      },
      options
    )
);
