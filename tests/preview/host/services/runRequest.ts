import {
  LoadingState,
  toDataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  type PanelData,
} from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { Subject, catchError, from, map, merge, of, takeUntil, tap, timer, type Observable } from 'rxjs';

/** Slow answers show as loading only after this, so that quick ones do not flicker. */
const LOADING_AFTER_MS = 200;

function toPanelData(request: DataQueryRequest, response: DataQueryResponse): PanelData {
  const errors = response.errors ?? (response.error ? [response.error] : undefined);
  return {
    state: errors ? LoadingState.Error : (response.state ?? LoadingState.Done),
    series: response.data.map(toDataFrame),
    errors,
    error: errors?.[0],
    request: { ...request, endTime: Date.now() },
    timeRange: request.range,
  };
}

/** `getRunRequest()`: one query request as a stream of panel data. */
export function runRequest(dataSource: DataSourceApi, request: DataQueryRequest): Observable<PanelData> {
  const empty: PanelData = { state: LoadingState.Loading, series: [], request, timeRange: request.range };
  const targets = request.targets.filter((target) => dataSource.filterQuery?.(target) ?? true);
  if (targets.length === 0) {
    return of({ ...empty, state: LoadingState.Done });
  }
  const answered = new Subject<void>();
  const answers = from(dataSource.query({ ...request, targets })).pipe(
    map((response) => toPanelData(request, response)),
    catchError((error: unknown) => {
      const shown = toDataQueryError(error as Error);
      return of({ ...empty, state: LoadingState.Error, error: shown, errors: [shown] });
    }),
    tap(() => answered.next())
  );
  return merge(
    timer(LOADING_AFTER_MS).pipe(
      map(() => empty),
      takeUntil(answered)
    ),
    answers
  );
}
