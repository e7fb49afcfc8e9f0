import type { HorizontalPodAutoscaler, MetricMeasure } from '../../../contract/objects';
import type { Row } from '../Family';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily, deletedFamily, generationFamily } from './metaFamilies';
import { namedTable } from './namedTable';
import { conditionRows } from './rows';

const MEASURES: readonly MetricMeasure[] = ['value', 'utilization', 'average'];
const METRIC_LABELS = ['metric_name', 'metric_target_type', 'container'];

function targetRows({ metrics }: HorizontalPodAutoscaler): Row[] {
  return metrics.flatMap(({ name, measure, container, target }): Row[] =>
    target === null ? [] : [[target, name, measure, container]]
  );
}

function currentRows({ metrics }: HorizontalPodAutoscaler): Row[] {
  return metrics.flatMap(({ name, container, current }) =>
    MEASURES.flatMap((measure): Row[] => {
      const value = current[measure];
      return value === null ? [] : [[value, name, measure, container]];
    })
  );
}

const families: ReadonlyArray<ObjectFamily<HorizontalPodAutoscaler>> = [
  {
    name: 'kube_horizontalpodautoscaler_info',
    help: 'Information about this autoscaler.',
    labels: ['scaletargetref_api_version', 'scaletargetref_kind', 'scaletargetref_name'],
    rows: ({ target }) => [[1, target.apiVersion, target.kind, target.name]],
  },
  createdFamily('horizontalpodautoscaler'),
  deletedFamily('horizontalpodautoscaler'),
  generationFamily('horizontalpodautoscaler'),
  figure('kube_horizontalpodautoscaler_spec_max_replicas', 'Most pods it may set.', (hpa) => hpa.maxReplicas),
  figure(
    'kube_horizontalpodautoscaler_spec_min_replicas',
    'Fewest pods it may set, default 1.',
    (hpa) => hpa.minReplicas ?? 1
  ),
  {
    name: 'kube_horizontalpodautoscaler_spec_target_metric',
    help: 'What each metric should be.',
    labels: METRIC_LABELS,
    rows: targetRows,
  },
  {
    name: 'kube_horizontalpodautoscaler_status_target_metric',
    help: 'What each metric is.',
    labels: METRIC_LABELS,
    rows: currentRows,
  },
  {
    name: 'kube_horizontalpodautoscaler_status_condition',
    help: 'The condition of this autoscaler.',
    labels: ['condition', 'status'],
    rows: ({ conditions }) => conditionRows(conditions),
  },
  figure(
    'kube_horizontalpodautoscaler_status_current_replicas',
    'Pods there are, as the autoscaler last saw them.',
    (hpa) => hpa.currentReplicas
  ),
  figure('kube_horizontalpodautoscaler_status_desired_replicas', 'Pods there should be.', (hpa) => hpa.desiredReplicas),
];

export const autoscalerTable = namedTable('horizontalpodautoscalers', 'horizontalpodautoscaler', families);
