import fc from 'fast-check';
import { Backoff } from './Backoff';

const always = (value: number) => () => value;

test('the ceiling doubles from 0.8 s to 30 s', () => {
  const backoff = new Backoff(always(0), always(1));
  expect(Array.from({ length: 8 }, () => backoff.next())).toEqual([800, 1600, 3200, 6400, 12800, 25600, 30000, 30000]);
});

test('starts over after two healthy minutes, not sooner', () => {
  let now = 0;
  const backoff = new Backoff(() => now, always(1));
  backoff.next();
  now += 119_999;
  expect(backoff.next()).toBe(1600);
  now += 120_000;
  expect(backoff.next()).toBe(800);
});

test('waits at least as long as it is told to and up to a quarter longer, and never longer than 30 s of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), fc.nat(60_000), (draws, atLeast) => {
      const random = draws.values();
      const backoff = new Backoff(always(0), () => random.next().value ?? 0);
      return draws.every(() => {
        const wait = backoff.next(atLeast);
        return wait >= atLeast && wait <= Math.max(atLeast * 1.25, 30_000);
      });
    })
  );
});
