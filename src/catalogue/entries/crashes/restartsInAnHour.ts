import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { exceptExcusedPods, exceptKilled } from '../../promql/suppressed';
import { CONTAINER, POD_CONTAINER, timesWorkload } from '../../promql/workload';

const WINDOW = '1h';

export const restartsInAnHour = alertEntry(
  {
    id: 'restarts-in-an-hour',
    title: 'Restarts of a container within an hour',
    description:
      'How often the container of a workload that was restarted most in the last hour was restarted; only those that were not in a crash loop, not killed for memory and not by a liveness probe.',
    requires: [['containerRestarts'], ['containerWaitingReason']],
  },
  (options) => {
    const restarts = select('containerRestarts', [], options);
    const rising = maxBy(POD_CONTAINER, `(changes(${restarts}[${WINDOW}]) > 0 and ${restarts})`);
    const loops = select('containerWaitingReason', [is('reason', 'CrashLoopBackOff')], options);
    const loop = `unless ${on(POD_CONTAINER)} last_over_time(${loops}[${WINDOW}])`;
    const own = `${rising} ${loop} ${exceptKilled(options, WINDOW)} ${exceptExcusedPods(options)}`;
    return maxBy(CONTAINER, `(${own}) ${timesWorkload(select('podOwner', [], options), options)}`);
  }
);
