import type { EpochMs } from '../../contract/time';

/** What a clock on the wall shows; `weekday` 0 is Sunday, `month` 1 is January. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
}

/** Reads the wall clock of one place. */
export type WallClock = (at: EpochMs) => WallTime;

function fields(shifted: Date): WallTime {
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** A clock so many milliseconds ahead of UTC. */
export function fixedClock(offsetMs: number): WallClock {
  return (at) => fields(new Date(at + offsetMs));
}

const clocks = new Map<string, WallClock | null>();
/** Names come from users' CronJobs; a real cluster has a handful. */
const MOST_CLOCKS = 100;

function makeClock(zone: string): WallClock | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return null;
  }
  return (at) => {
    const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const get = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? NaN;
    return fields(new Date(Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'))));
  };
}

/** The clock of an IANA time zone (`Europe/Berlin`); null for a name nobody knows. */
export function zoneClock(zone: string): WallClock | null {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = makeClock(zone);
    if (clocks.size >= MOST_CLOCKS) {
      clocks.clear();
    }
    clocks.set(zone, clock);
  }
  return clock;
}
