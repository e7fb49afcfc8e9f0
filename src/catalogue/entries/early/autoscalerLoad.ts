import type { Entry } from '../../entry';
import type { MetricId } from '../../metrics';
import { maxBy, on } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { WORKLOAD } from '../../promql/workload';

const AUTOSCALER = ['cluster', 'namespace', 'horizontalpodautoscaler'];
const MEASURE = [...AUTOSCALER, 'metric_name', 'metric_target_type', 'container'];
/** An autoscaler lets the load be this much above its goal before it acts. */
export const TOLERATED = 1.1;

/** Load of each autoscaler at its maximum as a multiple of its goal, by the metric that is furthest off. */
function load(options: QueryOptions): string {
  const of = (labels: string[], metric: MetricId) => maxBy(labels, select(metric, [], options));
  const maximum = of(AUTOSCALER, 'autoscalerMaximum');
  const ratio = maxBy(AUTOSCALER, `${of(MEASURE, 'autoscalerLoad')} / (${of(MEASURE, 'autoscalerGoal')} > 0)`);
  const full = `(${of(AUTOSCALER, 'autoscalerCurrent')} >= ${maximum})`;
  const scales = `(${maximum} > ${of(AUTOSCALER, 'autoscalerMinimum')})`;
  return `(${ratio} and ${on(AUTOSCALER)} ${full} and ${on(AUTOSCALER)} ${scales})`;
}

/** The workloads of those autoscalers, for taking out what follows from it. */
export function workloadsAtMaximum(options: QueryOptions): string {
  const target = select('autoscalerInfo', [], options);
  const kind = `label_replace(${target}, "workload_kind", "$1", "scaletargetref_kind", "(.*)")`;
  const named = `label_replace(${kind}, "workload", "$1", "scaletargetref_name", "(.*)")`;
  return maxBy(WORKLOAD, `${named} and ${on(AUTOSCALER)} (${load(options)} > ${TOLERATED})`);
}

export const autoscalerLoad: Entry<'cluster'> = {
  id: 'autoscaler-load',
  title: 'Load of autoscalers at their maximum',
  description:
    'Measured value of an autoscaler that has as many pods as it may have, as a multiple of its goal; of several metrics the one furthest off. Autoscalers whose minimum is their maximum are left out.',
  unit: 'ratio',
  requires: [
    ['autoscalerLoad'],
    ['autoscalerGoal'],
    ['autoscalerCurrent'],
    ['autoscalerMaximum'],
    ['autoscalerMinimum'],
  ],
  levels: ['cluster'],
  expr: (_scope, options) => load(options),
  thresholds: [{ tone: 'warning', from: TOLERATED }],
};
