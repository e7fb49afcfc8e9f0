/** @jest-environment jsdom */
import { readTimeRange } from './readTimeRange';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

describe('readTimeRange', () => {
  test.each([
    ['absent', null, null, NOW - HOUR, NOW],
    ['relative', 'now-6h', 'now-1h', NOW - 6 * HOUR, NOW - HOUR],
    ['epoch', String(NOW - 9), String(NOW - 3), NOW - 9, NOW - 3],
    ['ISO', '2026-11-23T10:00:00Z', '2026-11-23T11:00:00.000Z', NOW - 2 * HOUR, NOW - HOUR],
    ['unreadable', 'yesterday', 'now-', NOW - HOUR, NOW],
    ['ends before it begins', 'now', 'now-6h', NOW - HOUR, NOW],
  ])('%s', (_name, from, to, fromMs, toMs) => {
    const range = readTimeRange(from, to, 'utc');
    expect([range.from.valueOf(), range.to.valueOf()]).toEqual([fromMs, toMs]);
  });

  test('a relative range stays relative', () => {
    expect(readTimeRange('now-6h', null, 'utc').raw).toEqual({ from: 'now-6h', to: 'now' });
  });
});
