/** One sample: its value, then the values of the family's labels in their order. */
export type Row = readonly [value: number, ...labels: string[]];

export type FamilyType = 'gauge' | 'counter';

/** What is said of a metric before its samples. Counter names end in `_total`; a unit is the name's last word (`_seconds`). */
export interface FamilyHead {
  name: string;
  type: FamilyType | 'histogram';
  help: string;
  /** Names of the labels, the same for every sample. */
  labels: readonly string[];
}

/** A metric with all its samples. No two rows may have equal labels. */
export interface Family extends FamilyHead {
  type: FamilyType;
  rows(): Iterable<Row>;
}

/** A histogram: cumulative buckets are made when written. */
export interface HistogramFamily extends FamilyHead {
  type: 'histogram';
  /** Upper bounds, ascending, without +Inf. */
  bounds: readonly number[];
  /** `counts` has one place more than `bounds`: what lies above the last. */
  series(): Iterable<{ labels: readonly string[]; counts: readonly number[]; sum: number }>;
}

/** The value that stands for every label of the series in which a full family counts the rest. */
export const OVERFLOW = 'other';
