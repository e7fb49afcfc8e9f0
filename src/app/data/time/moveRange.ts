import { dateTime, type RawTimeRange, type TimeRange } from '@grafana/data';

function around(range: TimeRange, fromMs: number, toMs: number): RawTimeRange {
  const now = Date.now();
  const overshoot = Math.max(0, toMs - Math.max(now, range.to.valueOf()));
  return { from: dateTime(fromMs - overshoot), to: dateTime(toMs - overshoot) };
}

/** The range half its length earlier (-1) or later (1), never reaching further into the future than it did. */
export function movedRange(range: TimeRange, direction: -1 | 1): RawTimeRange {
  const step = (direction * (range.to.valueOf() - range.from.valueOf())) / 2;
  return around(range, range.from.valueOf() + step, range.to.valueOf() + step);
}

/** Twice as long, around the same middle, or ending now where the middle is too late for that. */
export function zoomedOut(range: TimeRange): RawTimeRange {
  const half = (range.to.valueOf() - range.from.valueOf()) / 2;
  return around(range, range.from.valueOf() - half, range.to.valueOf() + half);
}
