import { type Family, OVERFLOW, type Row } from './Family';

interface Series {
  labels: readonly string[];
  value: number;
  usedAt: number;
}

interface CounterOptions {
  /** Most series besides the one for the rest. */
  limit?: number;
  /** A full counter gives up the series that has not counted for this long, in milliseconds; without it, none. */
  idleMs?: number;
  now?: () => number;
}

/**
 * A counter with label values known only at run time. It keeps at most `limit` series; what comes after is counted in one
 * series whose labels are all `other`, so that no cluster can make it grow without end.
 */
export class Counter implements Family {
  readonly type = 'counter';
  /** Least recently used first. */
  private readonly series = new Map<string, Series>();
  /** What the full counter counted for labels it has no place for. */
  private rest: Row | undefined;
  private readonly limit: number;
  private readonly idleMs: number;
  private readonly now: () => number;

  constructor(
    readonly name: string,
    readonly help: string,
    readonly labels: readonly string[],
    { limit = 1000, idleMs = Infinity, now = Date.now }: CounterOptions = {}
  ) {
    this.limit = limit;
    this.idleMs = idleMs;
    this.now = now;
  }

  /** An amount of 0 gives birth to the series, so that `increase` sees what comes next. */
  add(amount: number, ...labels: string[]): void {
    const key = labels.join('\0');
    const known = this.series.get(key);
    if (labels.every((label) => label === OVERFLOW)) {
      this.addRest(amount, labels);
    } else if (known) {
      this.series.delete(key);
      this.put(key, known.labels, known.value + amount);
    } else if (this.series.size < this.limit || this.giveUpIdle()) {
      this.put(key, labels, amount);
    } else if (amount > 0) {
      this.addRest(
        amount,
        labels.map(() => OVERFLOW)
      );
    }
  }

  *rows(): Iterable<Row> {
    for (const { labels, value } of this.series.values()) {
      yield [value, ...labels];
    }
    if (this.rest) {
      yield this.rest;
    }
  }

  private put(key: string, labels: readonly string[], value: number): void {
    this.series.set(key, { labels, value, usedAt: this.now() });
  }

  private giveUpIdle(): boolean {
    const [oldest] = this.series;
    if (!oldest || this.now() - oldest[1].usedAt < this.idleMs) {
      return false;
    }
    return this.series.delete(oldest[0]);
  }

  private addRest(amount: number, labels: readonly string[]): void {
    this.rest = [(this.rest?.[0] ?? 0) + amount, ...labels];
  }
}
