import type { Freshness } from './freshness';

/** One page of a filtered, sorted list. */
export interface Page<Row> extends Freshness {
  rows: Row[];
  /** Rows that match the filter, on all pages. */
  total: number;
  /** Give it back as `cursor` to get the next page; null on the last one. */
  next: string | null;
}
