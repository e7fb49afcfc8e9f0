import { ENTRIES, SERIES_LABEL, type EntryInfo, type OverviewRefId } from '../../../catalogue';
import type { Figure } from '../../components/figure/figure';
import { figureOf } from '../../components/prometheus/figureOf';
import type { PrometheusState } from '../../components/prometheus/prometheusState';
import { samplesBy } from '../../components/prometheus/samples';

const API: OverviewRefId = 'api';

/** How the API servers do by their own metrics: requests per second, share of 5xx (0–1), p99 in seconds. */
export interface ApiFigures {
  rate: Figure;
  errors: Figure;
  latency: Figure;
}

/** Reads the API servers' figures out of Prometheus' answer. */
export function apiFiguresOf(prometheus: PrometheusState): ApiFigures {
  const samples = samplesBy(prometheus.frames[API], SERIES_LABEL);
  const read = (series: string, entry: EntryInfo) => figureOf(samples.get(series), prometheus, API, entry);
  return {
    rate: read('rate', ENTRIES.apiRequestRate),
    errors: read('errors', ENTRIES.apiErrorRatio),
    latency: read('latency', ENTRIES.apiLatency),
  };
}
