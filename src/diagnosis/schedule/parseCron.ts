/** A field's allowed values as a set; `any` when it was written as a star, which decides how the two day fields combine. */
export interface CronField {
  values: ReadonlySet<number>;
  any: boolean;
}

/** When a CronJob runs: at matching minutes of the wall clock, or every so many milliseconds after its last run. */
export type CronSchedule =
  | { minute: CronField; hour: CronField; dayOfMonth: CronField; month: CronField; dayOfWeek: CronField }
  | { everyMs: number };

interface Bounds {
  min: number;
  max: number;
  names?: readonly string[];
}

const MONTHS = ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const MINUTE: Bounds = { min: 0, max: 59 };
const HOUR: Bounds = { min: 0, max: 23 };
const DAY_OF_MONTH: Bounds = { min: 1, max: 31 };
const MONTH: Bounds = { min: 1, max: 12, names: MONTHS };
const DAY_OF_WEEK: Bounds = { min: 0, max: 6, names: DAYS };

const DESCRIPTORS: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);

const UNIT_MS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|[hms]))+$/;

function valueOf(word: string, { names }: Bounds): number | null {
  const named = word === '' ? -1 : (names?.indexOf(word.toLowerCase()) ?? -1);
  if (named >= 0) {
    return named;
  }
  return /^\d{1,4}$/.test(word) ? Number(word) : null;
}

function addRange(expression: string, bounds: Bounds, values: Set<number>): { any: boolean } | null {
  const [range, step, ...tooManySteps] = expression.split('/');
  const [low, high, ...tooManyEnds] = range.split('-');
  const star = low === '*' || low === '?';
  const start = star ? bounds.min : valueOf(low, bounds);
  const by = step === undefined ? 1 : valueOf(step, { min: 1, max: 0 });
  const single = high === undefined;
  const openEnd = star || (single && step !== undefined);
  const end = openEnd ? bounds.max : single ? start : valueOf(high, bounds);
  if (start === null || end === null || by === null || by === 0 || tooManySteps.length + tooManyEnds.length > 0) {
    return null;
  }
  if (start < bounds.min || end > bounds.max || start > end) {
    return null;
  }
  for (let value = start; value <= end; value += by) {
    values.add(value);
  }
  return { any: star && by === 1 };
}

function parseField(text: string, bounds: Bounds): CronField | null {
  const values = new Set<number>();
  let any = false;
  for (const expression of text.split(',').filter((part) => part !== '')) {
    const added = addRange(expression, bounds, values);
    if (!added) {
      return null;
    }
    any ||= added.any;
  }
  return values.size === 0 ? null : { values, any };
}

function parseEvery(duration: string): CronSchedule | null {
  if (!DURATION.test(duration)) {
    return null;
  }
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)(ms|[hms])/g)];
  const ms = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * UNIT_MS[unit], 0);
  return { everyMs: Math.max(1000, Math.floor(ms / 1000) * 1000) };
}

/**
 * Reads a CronJob's schedule: five fields with lists, ranges, steps and names, or `@daily` and the like, or `@every 1h30m`.
 * Grammar and meaning of the parser in the CronJob controller, github.com/robfig/cron/v3 `ParseStandard` (MIT): days of week
 * are 0–6, a star with a step above 1 is not a star when the two day fields combine. Null for anything it refuses.
 */
export function parseCron(schedule: string): CronSchedule | null {
  if (schedule.startsWith('@every ')) {
    return parseEvery(schedule.slice('@every '.length));
  }
  const fields = (DESCRIPTORS.get(schedule) ?? schedule).split(/\s+/).filter((field) => field !== '');
  if (fields.length !== 5) {
    return null;
  }
  const minute = parseField(fields[0], MINUTE);
  const hour = parseField(fields[1], HOUR);
  const dayOfMonth = parseField(fields[2], DAY_OF_MONTH);
  const month = parseField(fields[3], MONTH);
  const dayOfWeek = parseField(fields[4], DAY_OF_WEEK);
  return minute && hour && dayOfMonth && month && dayOfWeek ? { minute, hour, dayOfMonth, month, dayOfWeek } : null;
}
