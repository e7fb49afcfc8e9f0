import type { Family, Labels, Sample } from './Family';

const OVERFLOW = 'other';

/**
 * A counter with label values known only at run time. It keeps at most `limit` series; what comes after is counted in one
 * series whose labels are all `other`, so that no cluster can make it grow without end.
 */
export class Counter implements Family {
  readonly type = 'counter';
  private readonly values = new Map<string, { labels: Labels; value: number }>();

  constructor(
    readonly name: string,
    readonly help: string,
    private readonly limit = 1000
  ) {}

  add(labels: Labels, amount = 1): void {
    const key = JSON.stringify(Object.values(labels));
    const known = this.values.get(key);
    if (known) {
      known.value += amount;
    } else if (this.values.size < this.limit) {
      this.values.set(key, { labels, value: amount });
    } else {
      this.addOverflow(labels, amount);
    }
  }

  *samples(): Iterable<Sample> {
    for (const { labels, value } of this.values.values()) {
      yield [labels, value];
    }
  }

  private addOverflow(labels: Labels, amount: number): void {
    const other = Object.fromEntries(Object.keys(labels).map((name) => [name, OVERFLOW]));
    const known = this.values.get(OVERFLOW);
    if (known) {
      known.value += amount;
    } else {
      this.values.set(OVERFLOW, { labels: other, value: amount });
    }
  }
}
