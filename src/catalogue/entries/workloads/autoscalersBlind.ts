import { alertEntry } from '../../alertEntry';
import { is, matches } from '../../promql/matcher';
import { maxBy, on } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { workloadsWithCause } from '../../promql/suppressed';
import { copyLabel, WORKLOAD } from '../../promql/workload';

const AUTOSCALER = ['cluster', 'namespace', 'horizontalpodautoscaler'];

/** Autoscalers of workloads that have an alert of their own: pods that do not run have no figures. */
function explained(options: QueryOptions): string {
  const info = select('autoscalerInfo', [], options);
  const targets = copyLabel(copyLabel(info, 'workload_kind', 'scaletargetref_kind'), 'workload', 'scaletargetref_name');
  return maxBy(AUTOSCALER, `(${targets} and ${on(WORKLOAD)} ${workloadsWithCause(options)})`);
}

export const autoscalersBlind = alertEntry(
  {
    id: 'autoscalers-blind',
    title: 'Autoscalers that cannot scale',
    description:
      'Autoscalers that get no figures to scale by, or may not scale; not those whose workload is scaled to zero or has an alert of its own.',
    requires: [['autoscalerCondition'], ['autoscalerCurrent']],
  },
  (options) => {
    const conditions = [matches('condition', 'ScalingActive|AbleToScale'), is('status', 'false')];
    const blind = maxBy(AUTOSCALER, `(${select('autoscalerCondition', conditions, options)} == 1)`);
    const working = maxBy(AUTOSCALER, `(${select('autoscalerCurrent', [], options)} > 0)`);
    return `(${blind} and ${working}) unless ${explained(options)}`;
  }
);
