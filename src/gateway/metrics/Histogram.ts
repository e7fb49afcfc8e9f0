import type { HistogramFamily } from './Family';

interface Series {
  labels: readonly string[];
  counts: number[];
  sum: number;
}

/** Counts values into buckets, one series per set of labels. Label values must come from a bounded set. */
export class Histogram implements HistogramFamily {
  readonly type = 'histogram';
  private readonly known = new Map<string, Series>();

  constructor(
    readonly name: string,
    readonly help: string,
    readonly labels: readonly string[],
    readonly bounds: readonly number[]
  ) {}

  observe(value: number, ...labels: string[]): void {
    const key = labels.join('\0');
    let series = this.known.get(key);
    if (!series) {
      series = { labels, counts: new Array<number>(this.bounds.length + 1).fill(0), sum: 0 };
      this.known.set(key, series);
    }
    const bucket = this.bounds.findIndex((bound) => value <= bound);
    series.counts[bucket < 0 ? this.bounds.length : bucket]!++;
    series.sum += value;
  }

  readonly series = (): Iterable<Series> => this.known.values();
}
