import { CoreApp, rangeUtil, type DataFrame, type DataQueryResponse, type TimeRange } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { from, lastValueFrom, takeUntil, fromEvent, type Observable } from 'rxjs';
import { PrometheusError } from './PrometheusError';

/** One query. Instant for a figure or a table, range for what is drawn over time. */
export interface PrometheusQuery {
  refId: string;
  expr: string;
  kind: 'instant' | 'range';
}

export interface PrometheusAnswer {
  /** By refId; an answered query without result has an empty list, a failed one no entry. */
  frames: Record<string, DataFrame[]>;
  /** By refId: what Prometheus said against the query. */
  errors: Record<string, string>;
}

const MAX_POINTS = 400;
const MIN_STEP = '15s';
let asked = 0;

function requestOf(
  uid: string,
  queries: readonly PrometheusQuery[],
  range: TimeRange,
  timezone: string,
  maxDataPoints: number
) {
  const { interval, intervalMs } = rangeUtil.calculateInterval(range, maxDataPoints, MIN_STEP);
  const targets = queries.map(({ refId, expr, kind }) => ({
    refId,
    expr,
    instant: kind === 'instant',
    range: kind === 'range',
    datasource: { uid, type: 'prometheus' },
  }));
  const scopedVars = {
    __interval: { text: interval, value: interval },
    __interval_ms: { text: String(intervalMs), value: intervalMs },
  };
  const requestId = `clusterscope-${++asked}`;
  const plan = { interval, intervalMs, maxDataPoints, scopedVars, timezone };
  return { ...plan, requestId, targets, range, rangeRaw: range.raw, app: CoreApp.Unknown, startTime: Date.now() };
}

function answerOf(
  queries: readonly PrometheusQuery[],
  { data, error, errors = [] }: DataQueryResponse
): PrometheusAnswer {
  const failed: Record<string, string> = {};
  for (const one of [...errors, ...(error ? [error] : [])]) {
    const words = one.message ?? one.data?.message ?? one.statusText ?? 'the query failed';
    for (const refId of one.refId ? [one.refId] : queries.map((query) => query.refId)) {
      failed[refId] ??= words;
    }
  }
  const frames: Record<string, DataFrame[]> = {};
  for (const { refId } of queries) {
    if (failed[refId] === undefined) {
      frames[refId] = (data as DataFrame[]).filter((frame) => frame.refId === refId && frame.fields.length > 0);
    }
  }
  return { frames, errors: failed };
}

/**
 * Sends all queries in one request through the Prometheus data source, on behalf of the user. Throws PrometheusError
 * when the data source is missing or every query failed. `maxPoints` bounds each series of a range query.
 */
export async function askPrometheus(
  uid: string,
  queries: readonly PrometheusQuery[],
  range: TimeRange,
  timeZone: string,
  signal: AbortSignal,
  maxPoints = MAX_POINTS
): Promise<PrometheusAnswer> {
  const source = await getDataSourceSrv()
    .get({ uid })
    .catch((cause: unknown) => {
      throw new PrometheusError('datasource-missing', 'The Prometheus data source of this cluster is missing', cause);
    });
  const asked = source.query(requestOf(uid, queries, range, timeZone, maxPoints)) as
    Observable<DataQueryResponse> | Promise<DataQueryResponse>;
  const response = await lastValueFrom(from(asked).pipe(takeUntil(fromEvent(signal, 'abort')))).catch(
    (cause: unknown) => {
      throw new PrometheusError('failed', 'Prometheus did not answer', cause);
    }
  );
  const answer = answerOf(queries, response);
  const [firstError] = Object.values(answer.errors);
  if (firstError !== undefined && Object.keys(answer.frames).length === 0) {
    throw new PrometheusError('failed', 'Prometheus did not answer', firstError);
  }
  return answer;
}
