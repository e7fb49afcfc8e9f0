import { OVERFLOW, type Row } from './Family';

/** Sums by labels, made anew for each scrape: at most `limit` of them, the rest in one row whose labels are all `other`. */
export class Tally {
  private readonly sums = new Map<string, { labels: readonly string[]; value: number }>();

  constructor(private readonly limit: number) {}

  add(amount: number, ...labels: string[]): void {
    const key = labels.join('\0');
    const known = this.sums.get(key);
    if (known) {
      known.value += amount;
    } else if (this.sums.size < this.limit) {
      this.sums.set(key, { labels, value: amount });
    } else {
      const other = new Array<string>(labels.length).fill(OVERFLOW);
      const rest = other.join('\0');
      this.sums.set(rest, { labels: other, value: (this.sums.get(rest)?.value ?? 0) + amount });
    }
  }

  *rows(): Iterable<Row> {
    for (const { labels, value } of this.sums.values()) {
      yield [value, ...labels];
    }
  }
}
