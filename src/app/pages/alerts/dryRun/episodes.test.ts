import fc from 'fast-check';
import { episodesOf, type CountAt } from './episodes';

const MINUTE = 60_000;
const at = (...counts: number[]): CountAt[] =>
  counts.flatMap((count, index) => (count === 0 ? [] : [{ at: index * MINUTE, count }]));
const run = (counts: number[], forMinutes = 0, keepMinutes = 0) =>
  episodesOf(at(...counts), 0, (counts.length - 1) * MINUTE, {
    stepMs: MINUTE,
    forMs: forMinutes * MINUTE,
    keepMs: keepMinutes * MINUTE,
  });

test.each<[string, number[], number, number, number, number | null]>([
  ['never', [0, 0, 0], 0, 0, 0, null],
  ['one, once', [0, 1, 1, 0], 0, 0, 1, 1],
  ['one, twice', [0, 1, 0, 1], 0, 0, 2, 3],
  ['two at once', [0, 2, 2], 0, 0, 2, 1],
  ['a second while the first lasts', [0, 1, 2, 1], 0, 0, 2, 2],
  ['from the beginning on', [1, 1, 1], 0, 0, 1, 0],
  ['shorter than it has to last', [0, 1, 1, 0, 0], 3, 0, 0, null],
  ['just as long as it has to last', [0, 1, 1, 1, 0], 2, 0, 1, 3],
  ['not yet long enough at the beginning', [1, 1, 0], 2, 0, 0, null],
  ['a gap that keeping bridges', [0, 1, 0, 1, 0, 0], 0, 1, 1, 1],
  ['a gap too long for keeping', [0, 1, 0, 0, 1], 0, 1, 2, 4],
  ['held again, but not yet long enough, when keeping ends', [1, 1, 0, 0, 1, 1], 1, 2, 1, 1],
])('%s', (_name, counts, forMinutes, keepMinutes, times, lastMinute) => {
  expect(run(counts, forMinutes, keepMinutes)).toEqual({
    times,
    lastAt: lastMinute === null ? null : lastMinute * MINUTE,
  });
});

test('points beside the range are left out', () => {
  const timing = { stepMs: MINUTE, forMs: 0, keepMs: 0 };
  const points = [
    { at: -MINUTE, count: 9 },
    { at: 0, count: 1 },
    { at: 5 * MINUTE, count: 9 },
  ];
  expect(episodesOf(points, 0, 2 * MINUTE, timing)).toEqual({ times: 1, lastAt: 0 });
});

test('waiting longer never makes more episodes of one series, and keeping longer never does', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 60 });
  const minutes = fc.integer({ min: 0, max: 10 });
  fc.assert(
    fc.property(counts, minutes, minutes, (series, wait, keep) => {
      const { times } = run(series, wait, keep);
      expect(run(series, wait + 1, keep).times).toBeLessThanOrEqual(times);
      expect(run(series, wait, keep + 1).times).toBeLessThanOrEqual(times);
    })
  );
});
