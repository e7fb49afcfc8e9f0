/** @jest-environment jsdom */
import { firstKnown, shareOf, type Figure } from './figure';
import { formatBytes, formatCores, formatRate, formatRatio, formatSeconds, formatShare } from './format';

const known = (value: number): Figure => ({ value, source: 'gateway', at: 1 });
const unknown: Figure = { value: null, reason: 'Prometheus has not answered', fix: '' };

describe('shareOf', () => {
  test.each<[Figure, Figure, number | null]>([
    [known(1), known(4), 0.25],
    [known(0), known(4), 0],
    [unknown, known(4), null],
    [known(1), unknown, null],
    [known(1), known(0), null],
  ])('%j of %j is %s', (part, whole, share) => {
    expect(shareOf(part, whole)).toBe(share);
  });
});

test('firstKnown falls back, and keeps the first reason when nothing is known', () => {
  expect(firstKnown([unknown, known(0)])).toEqual(known(0));
  expect(firstKnown([unknown, { value: null, reason: 'other', fix: '' }])).toBe(unknown);
});

describe('numbers with units', () => {
  test.each([
    [formatCores(0), '0 cores'],
    [formatCores(1), '1 core'],
    [formatCores(0.0421), '0.042 cores'],
    [formatCores(3.456), '3.46 cores'],
    [formatCores(12.34), '12.3 cores'],
    [formatCores(1234.5), '1235 cores'],
    [formatBytes(1.5 * 2 ** 30), '1.50 GiB'],
    [formatBytes(0), '0 B'],
    [formatRatio(0), '0%'],
    [formatRatio(0.004), '0.4%'],
    [formatRatio(0.0004), '0.04%'],
    [formatRatio(0.314), '31%'],
    [formatRatio(1.2), '120%'],
    [formatShare(0), '0%'],
    [formatShare(0.0014), '0.1%'],
    [formatShare(0.0186), '2%'],
    [formatShare(1.2), '120%'],
    [formatSeconds(0.042), '42 ms'],
    [formatRate(12.34), '12.3 req/s'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
