import type { EpochMs } from '../../../contract/time';
import type { Row } from '../Family';

/** The first look at a trouble often says less than the next one: words are taken this long after it began. */
const SETTLING_MS = 10_000;
/** A trouble that comes back within this time is the same one, with the same words. */
const MEMORY_MS = 300_000;

interface Told {
  labels: readonly string[];
  firstAt: EpochMs;
  lastAt: EpochMs;
}

/**
 * Words about troubles that alerts carry as labels: an alert whose labels change is sent again, so what was once said of a
 * trouble is said as long as it lasts.
 */
export class SteadyWords {
  private readonly told = new Map<string, Told>();

  constructor(private readonly limit: number) {}

  /** One row a trouble that has settled, of all that there are at `now`; those beyond the limit are not told. */
  rows(troubles: Iterable<readonly [key: string, labels: readonly string[]]>, now: EpochMs): Row[] {
    const present = new Map<string, Told>();
    for (const [key, labels] of troubles) {
      const before = this.told.get(key);
      if (present.has(key) || (!before && present.size >= this.limit)) {
        continue;
      }
      const settled = before !== undefined && now - before.firstAt >= SETTLING_MS;
      present.set(key, { labels: settled ? before.labels : labels, firstAt: before?.firstAt ?? now, lastAt: now });
    }
    for (const [key, trouble] of this.told) {
      if (!present.has(key) && now - trouble.lastAt > MEMORY_MS) {
        this.told.delete(key);
      }
    }
    present.forEach((trouble, key) => this.told.set(key, trouble));
    return [...present.values()]
      .filter(({ firstAt }) => now - firstAt >= SETTLING_MS)
      .map(({ labels }) => [1, ...labels] as const);
  }
}
