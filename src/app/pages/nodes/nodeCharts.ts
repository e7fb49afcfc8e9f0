import { SERIES_LABEL, UNITS, type NodePageRefId, type PageQuery } from '../../../catalogue';
import { gapOf } from '../../components/prometheus/gapOf';
import type { PrometheusState } from '../../components/prometheus/prometheusState';
import type { Chart } from '../../scenes/chart';

const SERIES: Partial<Record<NodePageRefId, string>> = { disk: 'device', network: SERIES_LABEL };

/** The node's charts with what Prometheus answered; an empty one says what it lacks. */
export function nodeCharts(queries: ReadonlyArray<PageQuery<NodePageRefId>>, prometheus: PrometheusState): Chart[] {
  return queries.map(({ refId, entry }) => {
    const gap = gapOf(prometheus, refId, entry);
    return {
      id: refId,
      title: entry.title,
      description: entry.description,
      unit: UNITS[entry.unit],
      max: entry.unit === 'ratio' ? 1 : undefined,
      thresholds: entry.thresholds,
      noValue: `${gap.reason}. ${gap.fix}`,
      seriesLabel: SERIES[refId],
      frames: prometheus.frames[refId] ?? [],
    };
  });
}
