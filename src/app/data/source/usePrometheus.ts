import type { DataFrame } from '@grafana/data';
import type { EpochMs } from '../../../contract/time';
import { useCluster } from '../../cluster';
import { useTime } from '../time/useTime';
import { askPrometheus, type PrometheusAnswer, type PrometheusQuery } from './askPrometheus';
import { PrometheusError } from './PrometheusError';
import { usePolled } from './usePolled';

export type { PrometheusQuery } from './askPrometheus';
export { PrometheusError as PrometheusFailure } from './PrometheusError';

export interface PrometheusState {
  /** By refId; no entry while nothing is known, an empty list when Prometheus has no such series. */
  frames: Record<string, DataFrame[]>;
  /** By refId: what Prometheus said against a query while others worked. */
  errors: Record<string, string>;
  /** Nothing works: no data source set, none there, no answer. */
  error: PrometheusError | null;
  loading: boolean;
  answeredAt: EpochMs | null;
  reload(): void;
}

const NOTHING: PrometheusAnswer = { frames: {}, errors: {} };
const NOT_CONFIGURED = new PrometheusError('not-configured', 'No Prometheus data source is set for this cluster');

function asPrometheusError(thrown: unknown): PrometheusError {
  return thrown instanceof PrometheusError
    ? thrown
    : new PrometheusError('failed', 'The page could not ask Prometheus', thrown);
}

/**
 * Queries of the page to the picked cluster's Prometheus: one request for all of them, on each refresh and when
 * queries or time range change. No queries, no request.
 */
export function usePrometheus(queries: readonly PrometheusQuery[]): PrometheusState {
  const { uid, settings } = useCluster();
  const { range, timeZone } = useTime();
  const prometheusUid = settings.prometheusUid ?? '';
  const sent = queries.map(({ refId, expr, kind }) => ({ refId, expr, kind }));
  const { answer, error, ...rest } = usePolled({
    subject: JSON.stringify([uid, prometheusUid]),
    variant: JSON.stringify([sent, range.raw]),
    enabled: sent.length > 0 && prometheusUid !== '',
    load: (signal) => askPrometheus(prometheusUid, sent, range, timeZone, signal),
    failureOf: asPrometheusError,
  });
  return { ...(answer ?? NOTHING), error: prometheusUid === '' ? NOT_CONFIGURED : error, ...rest };
}
