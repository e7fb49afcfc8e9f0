import fc from 'fast-check';
import { nextRun, runsAt } from './nextRun';
import { type CronSchedule, parseCron } from './parseCron';
import { fixedClock, type WallClock, zoneClock } from './wallClock';

const UTC = fixedClock(0);
const MINUTE = 60_000;

function parsed(text: string): CronSchedule {
  const schedule = parseCron(text);
  if (!schedule) {
    throw new Error(`${text} is refused`);
  }
  return schedule;
}

function clockOf(zone: string): WallClock {
  const clock = zoneClock(zone);
  if (!clock) {
    throw new Error(`${zone} is not known`);
  }
  return clock;
}

const next = (text: string, after: string, clock = UTC) => {
  const at = nextRun(parsed(text), clock, Date.parse(after));
  return at === null ? null : new Date(at).toISOString().replace(':00.000Z', 'Z');
};

/** Days of the robfig library's own spec_test.go (v3) and of clocks that change. */
test.each<[string, string, string | null]>([
  ['0/15 * * * *', '2012-07-09T14:45Z', '2012-07-09T15:00Z'],
  ['0/15 * * * *', '2012-07-09T14:59:59Z', '2012-07-09T15:00Z'],
  ['20-35/15 * * * *', '2012-07-09T15:45Z', '2012-07-09T16:20Z'],
  ['*/15 * * * *', '2012-12-31T23:59:45Z', '2013-01-01T00:00Z'],
  ['0 0 */2 * *', '2012-07-09T00:00Z', '2012-07-11T00:00Z'],
  ['0 0 15 * 0', '2012-07-09T00:00Z', '2012-07-15T00:00Z'],
  ['0 0 1 * mon', '2012-07-02T00:00Z', '2012-07-09T00:00Z'],
  ['0 0 1 * */2', '2012-07-02T00:00Z', '2012-07-03T00:00Z'],
  ['0 0 29 2 *', '2012-07-09T23:35Z', '2016-02-29T00:00Z'],
  ['0 0 30 feb ?', '2012-07-09T23:35Z', null],
  ['@weekly', '2012-07-09T00:00Z', '2012-07-15T00:00Z'],
  ['@every 1h30m', '2012-07-09T00:00:10Z', '2012-07-09T01:30:10.000Z'],
  ['5,10 8-9 * jan-mar sat', '2026-03-28T08:05Z', '2026-03-28T08:10Z'],
])('%s after %s', (text, after, expected) => {
  expect(next(text, after)).toBe(expected);
});

test.each<[string, string, string, string]>([
  ['Europe/Berlin', '30 2 * * *', '2026-03-28T12:00Z', '2026-03-30T00:30Z'],
  ['Europe/Berlin', '30 2 * * *', '2026-10-24T12:00Z', '2026-10-25T00:30Z'],
  ['Europe/Berlin', '30 2 * * *', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
  ['Europe/Berlin', '0 9 * * mon', '2026-03-27T12:00Z', '2026-03-30T07:00Z'],
  ['America/Sao_Paulo', '0 1 * * *', '2018-11-03T12:00Z', '2018-11-04T03:00Z'],
  ['America/Sao_Paulo', '0 0 5 * *', '2018-11-03T12:00Z', '2018-11-05T02:00Z'],
  ['Asia/Kolkata', '15 6 * * *', '2026-03-28T12:00Z', '2026-03-29T00:45Z'],
  ['Australia/Lord_Howe', '10 2 * * *', '2026-04-04T12:00Z', '2026-04-04T15:40Z'],
])('in %s %s after %s', (zone, text, after, expected) => {
  expect(next(text, after, clockOf(zone))).toBe(expected);
});

test.each([
  '',
  '* * * *',
  '* * * * * *',
  '60 * * * *',
  '* * 0 * *',
  '* * * 13 *',
  '* * * * 7',
  '5-2 * * * *',
  '*/0 * * * *',
  '1-2-3 * * * *',
  '1/2/3 * * * *',
  'x * * * *',
  ', * * * *',
  '-1 * * * *',
  '* * * jan- *',
  '@every',
  '@every 1',
  '@every -1h',
  '@sometimes',
  'TZ=Europe/Berlin 0 0 * * *',
])('%j is refused', (text) => {
  expect(parseCron(text)).toBeNull();
});

test('a zone nobody knows has no clock', () => {
  expect(zoneClock('Middle/Earth')).toBeNull();
});

test.each([NaN, Infinity, -Infinity, Date.UTC(-1, 0, 1), 8.64e15, 9e99])('after %d there is no run', (after) => {
  expect(nextRun(parsed('* * * * *'), UTC, after)).toBeNull();
  expect(nextRun(parsed('@every 1h'), UTC, after)).toBeNull();
});

const numberIn = (min: number, max: number) => fc.integer({ min, max });

/** One field as text and what it allows, said once more in the plainest way. */
function field(min: number, max: number) {
  const range = fc.tuple(numberIn(min, max), numberIn(min, max)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
  const step = numberIn(1, max);
  const one = fc.oneof(
    fc.constant({ text: '*', allows: () => true }),
    numberIn(min, max).map((n) => ({ text: `${n}`, allows: (value: number) => value === n })),
    range.map(([a, b]) => ({ text: `${a}-${b}`, allows: (value: number) => value >= a && value <= b })),
    fc.tuple(range, step).map(([[a, b], by]) => ({
      text: `${a}-${b}/${by}`,
      allows: (value: number) => value >= a && value <= b && (value - a) % by === 0,
    })),
    step.map((by) => ({ text: `*/${by}`, allows: (value: number) => (value - min) % by === 0 }))
  );
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((list) => ({
    text: list.map(({ text }) => text).join(','),
    star: list.some(({ text }) => text === '*' || text === '*/1'),
    allows: (value: number) => list.some(({ allows }) => allows(value)),
  }));
}

const schedule = fc.tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6));
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });

test('the next run is the first minute that every field allows', () => {
  fc.assert(
    fc.property(schedule, instant, ([minute, hour, dom, month, dow], after) => {
      const text = [minute, hour, dom, month, dow].map((one) => one.text).join(' ');
      const allowed = (at: number) => {
        const date = new Date(at);
        const day = [dom.allows(date.getUTCDate()), dow.allows(date.getUTCDay())];
        return (
          minute.allows(date.getUTCMinutes()) &&
          hour.allows(date.getUTCHours()) &&
          month.allows(date.getUTCMonth() + 1) &&
          (dom.star || dow.star ? day.every(Boolean) : day.some(Boolean))
        );
      };
      const found = nextRun(parsed(text), UTC, after);
      const start = (Math.floor(after / MINUTE) + 1) * MINUTE;
      const end = Math.min(found ?? Infinity, start + 3 * 24 * 60 * MINUTE);
      let earlier: number | null = null;
      for (let at = start; at < end && earlier === null; at += MINUTE) {
        earlier = allowed(at) ? at : null;
      }
      expect([text, earlier]).toEqual([text, null]);
      if (found !== null) {
        expect(allowed(found) && runsAt(parsed(text), UTC, found)).toBe(true);
      }
    }),
    { numRuns: 150 }
  );
});

test('whatever is written, the next run comes later or never', () => {
  const word = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[-*?/,0-9a-z@ ]{0,20}$/));
  const text = fc.oneof(
    word,
    fc.array(word, { minLength: 5, maxLength: 5 }).map((words) => words.join(' '))
  );
  fc.assert(
    fc.property(text, instant, (written, after) => {
      const found = parseCron(written);
      const at = found ? nextRun(found, UTC, after) : null;
      expect(at === null || at > after).toBe(true);
    }),
    { numRuns: 2000 }
  );
});
