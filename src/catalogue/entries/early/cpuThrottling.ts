import type { Entry } from '../../entry';
import { is, isNot } from '../../promql/matcher';
import { maxBy, on } from '../../promql/operators';
import { unlessEnding } from '../../promql/podLife';
import { select, type QueryOptions } from '../../promql/selector';
import { CONTAINER, POD_CONTAINER, timesWorkload, WORKLOAD } from '../../promql/workload';
import type { MetricId } from '../../metrics';
import { workloadsAtMaximum } from './autoscalerLoad';

const WINDOW = '5m';
/** Many containers are throttled in some periods and never miss the time; it hurts those that use what they may. */
const FROM_USAGE = 0.8;

function expression(options: QueryOptions): string {
  const rate = (metric: MetricId) =>
    maxBy(POD_CONTAINER, `rate(${select(metric, [isNot('container', '')], options)}[${WINDOW}])`);
  const throttled = `${rate('containerCpuThrottled')} / (${rate('containerCpuPeriods')} > 0)`;
  const limit = maxBy(POD_CONTAINER, select('containerLimits', [is('resource', 'cpu')], options));
  const starved = `(${rate('containerCpuSeconds')} / ${limit} > ${FROM_USAGE})`;
  const pods = `(${throttled} and ${on(POD_CONTAINER)} ${starved} ${unlessEnding(options)})`;
  const periods = select('containerCpuPeriods', [isNot('container', '')], options);
  const worst = maxBy(CONTAINER, `${pods} ${timesWorkload(periods, options)}`);
  return `${worst} unless ${on(WORKLOAD)} ${workloadsAtMaximum(options)}`;
}

export const cpuThrottling: Entry<'cluster'> = {
  id: 'cpu-throttling',
  title: 'CPU throttling that hurts',
  description:
    'Share of the 100 ms periods of the last five minutes in which a container had to wait for CPU, where it also used more than 80 % of its limit; the worst pod of each workload and container. Workloads whose autoscaler is at its maximum and would need more are left out.',
  unit: 'ratio',
  requires: [['containerCpuThrottled'], ['containerCpuPeriods'], ['containerCpuSeconds'], ['containerLimits']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'warning', from: 0.25 }],
};
