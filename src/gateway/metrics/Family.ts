/** Label names and values of one sample. */
export type Labels = Readonly<Record<string, string>>;
export type Sample = readonly [labels: Labels, value: number];

/** A metric with all its series. Counter names end in `_total`. */
export interface Family {
  name: string;
  type: 'gauge' | 'counter';
  help: string;
  samples(): Iterable<Sample>;
}

/** A histogram: cumulative buckets are made when written. */
export interface HistogramFamily {
  name: string;
  type: 'histogram';
  help: string;
  /** Upper bounds, ascending, without +Inf. */
  bounds: readonly number[];
  series(): Iterable<{ labels: Labels; counts: readonly number[]; sum: number }>;
}
