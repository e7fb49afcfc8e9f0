import fc from 'fast-check';
import { parseQuantity } from './quantity';

describe('parseQuantity', () => {
  test.each([
    ['100m', 0.1],
    ['1', 1],
    ['1.5Gi', 1.5 * 2 ** 30],
    ['128Mi', 128 * 2 ** 20],
    ['2e3', 2000],
    ['1E', 1e18],
    ['12500n', 1.25e-5],
    ['-1', -1],
    ['.5', 0.5],
    ['64k', 64000],
  ])('%s is %d', (text, value) => {
    expect(parseQuantity(text)).toBeCloseTo(value, 9);
  });

  test.each(['', 'abc', '1Kib', '1 Gi', 'NaN', '1e400', '1.2.3', '0x10', '１'])('%j is not a quantity', (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  test('any integer with any suffix parses to a finite number', () => {
    const suffix = fc.constantFrom('', 'm', 'k', 'M', 'G', 'Ki', 'Mi', 'Gi', 'Ti');
    fc.assert(fc.property(fc.nat(), suffix, (n, s) => Number.isFinite(parseQuantity(`${n}${s}`))));
  });
});
