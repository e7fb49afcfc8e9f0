import { alertEntry } from '../../alertEntry';
import { is, matches } from '../../promql/matcher';
import { maxBy, on, sumBy } from '../../promql/operators';
import { select } from '../../promql/selector';
import { NODE, podsOn } from '../../promql/suppressed';
import { POD, timesWorkload, WORKLOAD } from '../../promql/workload';

/** Evicted pods stay as objects for long; only those that were not there so long ago count. */
const WINDOW = '15m';

export const podsEvicted = alertEntry(
  {
    id: 'pods-evicted',
    title: 'Pods evicted from their node',
    description:
      'Pods that were evicted within the last quarter of an hour, by workload; not from nodes under pressure, which have an alert of their own.',
    requires: [['podReason'], ['podInfo']],
  },
  (options) => {
    const evicted = select('podReason', [is('reason', 'Evicted')], options);
    const isNew = `((${evicted} == 1) unless ${on(POD)} (${evicted} offset ${WINDOW} == 1))`;
    const watched = `on (cluster) ${maxBy(['cluster'], `${select('podInfo', [], options)} offset ${WINDOW}`)}`;
    const conditions = [matches('condition', '.+Pressure'), is('status', 'true')];
    const pressed = maxBy(NODE, `(max_over_time(${select('nodeCondition', conditions, options)}[${WINDOW}]) == 1)`);
    const pods = maxBy(POD, `(${isNew} and ${watched} unless ${on(POD)} ${podsOn(pressed, options)})`);
    return sumBy(WORKLOAD, `${pods} ${timesWorkload(evicted, options, evicted)}`);
  }
);
