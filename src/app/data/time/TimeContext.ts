import { createContext } from 'react';
import type { RawTimeRange, TimeRange } from '@grafana/data';

export interface TimeState {
  /** Moves on with each tick when it is relative. */
  range: TimeRange;
  timeZone: string;
  /** As in the URL: one of the choices, or `off`. */
  refresh: string;
  /** Counts refreshes, by clock or by hand; every source asks again when it changes. */
  tick: number;
  setRange(range: RawTimeRange): void;
  setTimeZone(timeZone: string): void;
  setRefresh(refresh: string): void;
  refreshNow(): void;
}

export const TimeContext = createContext<TimeState | null>(null);
