import fc from 'fast-check';
import { median, percentile, slope, spreadOf } from './statistics';

const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 50 });

test.each([
  [[5], 5],
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (list, expected) => {
  expect(median(list)).toBe(expected);
});

test.each([
  [0.5, 50],
  [0.99, 99],
  [1, 100],
  [0, 1],
])('percentile %d of 1 to 100 is %d', (p, expected) => {
  expect(
    percentile(
      Array.from({ length: 100 }, (_, index) => 100 - index),
      p
    )
  ).toBe(expected);
});

test('a median splits the values in halves', () => {
  fc.assert(
    fc.property(values, (list) => {
      const middle = median(list);
      const below = list.filter((value) => value < middle).length;
      const above = list.filter((value) => value > middle).length;
      return below <= list.length / 2 && above <= list.length / 2;
    })
  );
});

test('no values have no median, one value has no spread', () => {
  expect(() => median([])).toThrow('no values');
  expect(spreadOf([1])).toBeNull();
  expect(spreadOf([2, 1, 3])).toEqual([1, 3]);
});

test('the slope of a line is its slope', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 }), (growth, start) => {
      const points = [0, 1, 2, 5, 9].map((x) => [x, start + growth * x] as const);
      expect(slope(points)).toBeCloseTo(growth, 6);
    })
  );
});
