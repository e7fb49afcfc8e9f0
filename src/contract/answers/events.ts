import type { EventRow } from './object';
import type { Page } from './page';

export interface EventsAnswer extends Page<EventRow> {
  /** Rows of each type among all that were found; filter `type` aside. */
  counts: { normal: number; warning: number };
}

export const EVENT_SORTS = ['last', 'first', 'count', 'reason', 'namespace', 'object'] as const;
export type EventSort = (typeof EVENT_SORTS)[number];
