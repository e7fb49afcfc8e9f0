import fc from 'fast-check';
import { eachOf, finish, sorted } from './steps';

test('sorting in runs gives what sorting at once gives, equal ones in their order', () => {
  const item = fc.record({ key: fc.nat(20), place: fc.nat() });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), fc.integer({ min: 1, max: 200 }), (some, times) => {
      const items = Array.from({ length: times }, () => some).flat();
      const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(finish(sorted(items, compare))).toEqual([...items].sort(compare));
    }),
    { numRuns: 60 }
  );
});

test('a long list is sorted in more than one piece', () => {
  const steps = sorted(
    Array.from({ length: 10_000 }, (_, i) => -i),
    (a, b) => a - b
  );
  expect(steps.next().done).toBe(false);
  expect(finish(steps)[0]).toBe(-9999);
});

test('nulls are left out, and there is a pause after each item', () => {
  const steps = eachOf([1, 2, 3], (item) => (item === 2 ? null : item * 10));
  expect([steps.next().done, steps.next().done, steps.next().done]).toEqual([false, false, false]);
  expect(steps.next()).toEqual({ done: true, value: [10, 30] });
});
