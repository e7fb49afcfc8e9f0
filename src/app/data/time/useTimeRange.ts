import type { RawTimeRange, TimeRange } from '@grafana/data';
import { useTime } from './useTime';

/** Time range of the page, from the URL; a relative one moves on with each refresh. */
export function useTimeRange(): TimeRange {
  return useTime().range;
}

/** Sets the page's time range, e.g. when somebody drags over a chart. */
export function useSetTimeRange(): (range: RawTimeRange) => void {
  return useTime().setRange;
}
