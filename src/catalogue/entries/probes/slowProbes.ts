import type { Entry } from '../../entry';
import { is, isNot } from '../../promql/matcher';
import { maxBy, on } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { CONTAINER, POD_CONTAINER, timesWorkload } from '../../promql/workload';

const WINDOW = '10m';
const PROBE = [...POD_CONTAINER, 'probe_type'];

/** How often each probe was answered within `le` seconds, of late. */
const answered = (le: string, options: QueryOptions) =>
  maxBy(PROBE, `increase(${select('probeDuration', [is('le', le)], options)}[${WINDOW}])`);

/**
 * No metric tells a probe's timeout. Durations are those of probes that were answered: one longer than a second (the default
 * timeout) proves that the timeout is longer, and the probe is left alone.
 */
function expression(options: QueryOptions): string {
  const buckets = `increase(${select('probeDuration', [isNot('le', '')], options)}[${WINDOW}])`;
  const slowest = `histogram_quantile(0.95, ${maxBy([...PROBE, 'le'], buckets)})`;
  const longer = `(${answered('+Inf', options)} - ${answered('1', options)} > 0)`;
  const probes = `(${slowest} unless ${on(PROBE)} ${longer})`;
  const pods = select('probeDuration', [is('le', '+Inf')], options);
  return maxBy([...CONTAINER, 'probe_type'], `${probes} ${timesWorkload(pods, options)}`);
}

export const slowProbes: Entry<'cluster'> = {
  id: 'slow-probes',
  title: 'Duration of probes',
  description:
    'The time within which 95 % of the answered probes of the last ten minutes were answered, the slowest pod of each workload and container. Probes that waited for more than a second are left out: their timeout is longer than the usual one.',
  unit: 'seconds',
  requires: [['probeDuration']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'warning', from: 0.75 }],
};
