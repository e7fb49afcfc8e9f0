import { trendPath } from './trendPath';

describe('trendPath', () => {
  test('none at the bottom, all at the top, a gap breaks the line', () => {
    const points = [0, 1, null, 0.5, 0.5].map((value, index) => ({ at: index * 10, value }));
    expect(trendPath(points, 40, 22)).toBe('M0 21L10 1M30 11L40 11');
  });
  test('more than all stretches the scale', () => {
    expect(
      trendPath(
        [
          { at: 0, value: 1 },
          { at: 10, value: 2 },
        ],
        10,
        22
      )
    ).toBe('M0 11L10 1');
  });
  test('no points, no path', () => {
    expect(trendPath([], 10, 10)).toBe('');
  });
});
