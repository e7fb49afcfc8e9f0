import type { CronJob } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { nextRun, runsAt } from './nextRun';
import { type CronSchedule, parseCron } from './parseCron';
import { fixedClock, type WallClock, zoneClock } from './wallClock';

const HOUR = 3_600_000;
const WEST = -12 * HOUR;
const EAST = 14 * HOUR;
/** Zones lie between 12 hours behind and 14 ahead of UTC, nearly all at whole or half hours. */
const OFFSETS = Array.from({ length: (EAST - WEST) / (HOUR / 2) + 1 }, (_, i) => WEST + (i * HOUR) / 2);

/** The run a CronJob was due to make first after its last one, and the means to tell the ones after it. */
export interface DueRun {
  at: EpochMs;
  schedule: CronSchedule;
  clock: WallClock;
}

type WallSchedule = Exclude<CronSchedule, { everyMs: number }>;

const UTC = fixedClock(0);

/** Runs in every hour of every day, so that the zone does not matter. */
function isHourly({ hour, dayOfMonth, month, dayOfWeek }: WallSchedule): boolean {
  return hour.any && dayOfMonth.any && month.any && dayOfWeek.any;
}

function firstRun(schedule: CronSchedule, clock: WallClock, after: EpochMs): DueRun | null {
  const at = nextRun(schedule, clock, after);
  return at === null ? null : { at, schedule, clock };
}

/**
 * The latest first run that any zone can mean: no wall clock is further than EAST ahead or WEST behind UTC, and a later start
 * never has an earlier first run.
 */
function firstRunAnywhere(schedule: WallSchedule, after: EpochMs): DueRun | null {
  const run = firstRun(schedule, UTC, after + EAST);
  return run && { ...run, at: run.at - WEST, clock: fixedClock(WEST) };
}

/**
 * Without a time zone of its own a CronJob follows the controller's, which nobody tells: UTC when that explains its last run,
 * else the zones that do, else any.
 */
function firstRunSomewhere(schedule: WallSchedule, last: EpochMs | null, after: EpochMs): DueRun | null {
  if (last === null) {
    return isHourly(schedule) ? firstRun(schedule, UTC, after) : firstRunAnywhere(schedule, after);
  }
  const likely = runsAt(schedule, UTC, last)
    ? [UTC]
    : OFFSETS.map(fixedClock).filter((clock) => runsAt(schedule, clock, last));
  let latest: DueRun | null = null;
  for (const clock of likely) {
    const run = firstRun(schedule, clock, after);
    latest = run && latest && latest.at > run.at ? latest : run;
  }
  return likely.length === 0 ? firstRunAnywhere(schedule, after) : latest;
}

function compute({ schedule: text, timeZone, meta, status }: CronJob): DueRun | null {
  const last = status.lastScheduledAt;
  const after = last ?? meta.createdAt;
  const schedule = parseCron(text);
  if (after === null || !schedule) {
    return null;
  }
  if ('everyMs' in schedule) {
    return firstRun(schedule, UTC, after);
  }
  if (timeZone === '') {
    return firstRunSomewhere(schedule, last, after);
  }
  const clock = zoneClock(timeZone);
  return clock ? firstRun(schedule, clock, after) : null;
}

const known = new WeakMap<CronJob, { run: DueRun | null }>();

/**
 * The first run due after a CronJob's last one (or its creation), by its schedule and time zone; where the zone is not known,
 * the latest it can mean. Null when the schedule or zone is not understood or there is no such run. Asked again about the same
 * object, it answers from memory.
 */
export function dueRun(cronJob: CronJob): DueRun | null {
  let found = known.get(cronJob);
  if (!found) {
    found = { run: compute(cronJob) };
    known.set(cronJob, found);
  }
  return found.run;
}

const MOST_COUNTED = 100;

/** Runs that were due from this one up to an instant, at most 100. */
export function countRuns({ at, schedule, clock }: DueRun, until: EpochMs): number {
  let runs = 0;
  let run: EpochMs | null = at;
  while (run !== null && run <= until && runs < MOST_COUNTED) {
    runs++;
    run = nextRun(schedule, clock, run);
  }
  return runs;
}
