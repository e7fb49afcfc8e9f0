/** @jest-environment jsdom */
import { dateTime, type RawTimeRange } from '@grafana/data';
import { movedRange, zoomedOut } from './moveRange';

const NOW = 10_000_000;
const rangeOf = (from: number, to: number) => {
  const ends = { from: dateTime(from), to: dateTime(to) };
  return { ...ends, raw: ends };
};
const numbers = ({ from, to }: RawTimeRange) => [from.valueOf(), to.valueOf()];

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

describe('moving about in time', () => {
  test.each([
    ['back', () => movedRange(rangeOf(1000, 2000), -1), [500, 1500]],
    ['forth', () => movedRange(rangeOf(1000, 2000), 1), [1500, 2500]],
    ['forth at now stays', () => movedRange(rangeOf(NOW - 1000, NOW), 1), [NOW - 1000, NOW]],
    ['forth near now stops there', () => movedRange(rangeOf(NOW - 1200, NOW - 200), 1), [NOW - 1000, NOW]],
    ['out', () => zoomedOut(rangeOf(1000, 2000)), [500, 2500]],
    ['out at now grows into the past', () => zoomedOut(rangeOf(NOW - 1000, NOW)), [NOW - 2000, NOW]],
  ])('%s', (_name, move, expected) => {
    expect(numbers(move())).toEqual(expected);
  });
});
