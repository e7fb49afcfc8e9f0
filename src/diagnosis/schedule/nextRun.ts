import type { EpochMs } from '../../contract/time';
import type { CronSchedule } from './parseCron';
import type { WallClock, WallTime } from './wallClock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The controller's library gives up after five years as well. */
const MOST_YEARS = 5;
/** Instants a Date can show, five years and a zone's offset aside. */
const LATEST = Date.UTC(9999, 0, 1);
const EARLIEST = Date.UTC(1, 0, 1);

function matchesDay(schedule: Exclude<CronSchedule, { everyMs: number }>, wall: WallTime): boolean {
  const { dayOfMonth, dayOfWeek } = schedule;
  const dom = dayOfMonth.values.has(wall.day);
  const dow = dayOfWeek.values.has(wall.weekday);
  return schedule.month.values.has(wall.month) && (dayOfMonth.any || dayOfWeek.any ? dom && dow : dom || dow);
}

/** True when the schedule runs in the minute of this instant. A schedule by intervals has no such minutes. */
export function runsAt(schedule: CronSchedule, clock: WallClock, at: EpochMs): boolean {
  if ('everyMs' in schedule || !(at > EARLIEST && at < LATEST)) {
    return false;
  }
  const wall = clock(at);
  return schedule.hour.values.has(wall.hour) && schedule.minute.values.has(wall.minute) && matchesDay(schedule, wall);
}

/** The first moment of the next day. Where clocks change at midnight that is 23 or 1 o'clock of the plain sum. */
function nextMidnight(clock: WallClock, at: EpochMs, wall: WallTime): EpochMs {
  const sum = at + (24 - wall.hour) * HOUR - wall.minute * MINUTE;
  const landed = clock(sum);
  if (landed.hour >= 12) {
    return sum + (24 - landed.hour) * HOUR;
  }
  return landed.hour === 0 ? sum : firstOfDay(clock, sum, landed);
}

/** Goes back to the start of the day, unless the day begins later because its first hour does not exist. */
function firstOfDay(clock: WallClock, at: EpochMs, wall: WallTime): EpochMs {
  const start = at - wall.hour * HOUR;
  return clock(start).day === wall.day ? start : at;
}

/**
 * The first run after an instant; null when there is none within five years or the instant is absurd. On days when clocks
 * change, a time that does not exist is skipped and one that comes twice runs twice, as in the CronJob controller; where they
 * change at midnight or by half an hour, its library skips a day or a run that is found here.
 */
export function nextRun(schedule: CronSchedule, clock: WallClock, after: EpochMs): EpochMs | null {
  if (!(after > EARLIEST && after < LATEST)) {
    return null;
  }
  if ('everyMs' in schedule) {
    return Math.floor(after / 1000) * 1000 + schedule.everyMs;
  }
  let at = (Math.floor(after / MINUTE) + 1) * MINUTE;
  const lastYear = clock(at).year + MOST_YEARS;
  for (;;) {
    const wall = clock(at);
    if (wall.year > lastYear) {
      return null;
    }
    if (!matchesDay(schedule, wall)) {
      at = nextMidnight(clock, at, wall);
    } else if (!schedule.hour.values.has(wall.hour)) {
      at += HOUR - wall.minute * MINUTE;
    } else if (!schedule.minute.values.has(wall.minute)) {
      at += MINUTE;
    } else {
      return at;
    }
  }
}
