import React, { useCallback, useMemo, type ReactNode } from 'react';
import { isDateTime, type DateTime, type RawTimeRange } from '@grafana/data';
import { useSearchParams } from 'react-router-dom';
import { NowProvider } from './NowProvider';
import { readTimeRange } from './readTimeRange';
import { DEFAULT_REFRESH, refreshMsOf } from './refreshChoices';
import { TimeContext, type TimeState } from './TimeContext';
import { useTicker } from './useTicker';

const asText = (end: DateTime | string) => (isDateTime(end) ? String(end.valueOf()) : end);

/** Keeps time range, time zone and refresh in the URL, and ticks. */
export function TimeProvider({ children }: { children: ReactNode }) {
  const [search, setSearch] = useSearchParams();
  const from = search.get('from');
  const to = search.get('to');
  const timeZone = search.get('timezone') ?? 'browser';
  const refresh = search.get('refresh') ?? DEFAULT_REFRESH;
  const [{ count: tick, at }, refreshNow] = useTicker(refreshMsOf(refresh));
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a relative range moves on with each tick
  const range = useMemo(() => readTimeRange(from, to, timeZone), [from, to, timeZone, at]);
  const write = useCallback(
    (values: Record<string, string>, replace: boolean) =>
      setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), ...values }), { replace }),
    [setSearch]
  );
  const value = useMemo<TimeState>(
    () => ({
      range,
      timeZone,
      refresh,
      tick,
      setRange: (given: RawTimeRange) => write({ from: asText(given.from), to: asText(given.to) }, false),
      setTimeZone: (zone) => write({ timezone: zone }, true),
      setRefresh: (choice) => write({ refresh: choice }, true),
      refreshNow,
    }),
    [range, timeZone, refresh, tick, write, refreshNow]
  );
  return (
    <TimeContext.Provider value={value}>
      <NowProvider>{children}</NowProvider>
    </TimeContext.Provider>
  );
}
