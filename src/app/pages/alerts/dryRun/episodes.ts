import type { EpochMs } from '../../../../contract/time';

/** How many series held their condition at a time. Where there were none, there is no point. */
export interface CountAt {
  at: EpochMs;
  count: number;
}

export interface Timing {
  stepMs: number;
  /** How long the condition has to hold before the alert fires. */
  forMs: number;
  /** How long it goes on firing afterwards. */
  keepMs: number;
}

export interface Episodes {
  /** How often an alert would have begun to fire. */
  times: number;
  /** Start of the last one; null when there was none. */
  lastAt: EpochMs | null;
}

type Pick = (...counts: number[]) => number;

/** For each moment, the smallest (or largest) count of it and the `back` steps before. */
function over(counts: readonly number[], back: number, pick: Pick): number[] {
  return counts.map((_, index) => pick(...counts.slice(Math.max(0, index - back), index + 1)));
}

/**
 * Counts how often an alert would have begun to fire: a series counts once its condition held for `forMs`, and goes on for
 * `keepMs`. Only the number of series is known, not which: one that ends in the very step in which another begins hides it.
 * What fires at the start of the range counts as begun there.
 */
export function episodesOf(points: readonly CountAt[], from: EpochMs, to: EpochMs, timing: Timing): Episodes {
  const { stepMs, forMs, keepMs } = timing;
  const steps = Math.max(0, Math.floor((to - from) / stepMs)) + 1;
  const counts = new Array<number>(steps).fill(0);
  for (const { at, count } of points) {
    const index = Math.round((at - from) / stepMs);
    if (index >= 0 && index < steps) {
      counts[index] = count;
    }
  }
  const held = Math.ceil(forMs / stepMs);
  const holding = over(counts, held, Math.min).map((count, index) => (index < held ? 0 : count));
  const lately = over(counts, Math.floor(keepMs / stepMs), Math.max);
  // What fires goes on while its condition holds or did so lately; it need not hold for as long again.
  const firing: number[] = [];
  holding.forEach((count, index) => firing.push(Math.max(count, Math.min(firing[index - 1] ?? 0, lately[index]!))));
  let times = 0;
  let lastAt: EpochMs | null = null;
  firing.forEach((count, index) => {
    const begun = count - (firing[index - 1] ?? 0);
    if (begun > 0) {
      times += begun;
      lastAt = from + index * stepMs;
    }
  });
  return { times, lastAt };
}
