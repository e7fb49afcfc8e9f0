import { VirtualClock } from '../testing/VirtualClock';
import { Recovery } from './Recovery';

const NEVER = 10 ** 9;

/** A clock that moves by hand; waits end only when they are hurried. */
function rig() {
  let now = 0;
  const hurried: number[] = [];
  const clock = {
    now: () => now,
    wait: (ms: number, signal: AbortSignal) =>
      ms < NEVER
        ? Promise.resolve()
        : new Promise<void>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('hurried')))),
  };
  const recovery = new Recovery(1, clock);
  const wait = () => void recovery.wait(NEVER, 0, new AbortController().signal).then(() => hurried.push(now));
  const pass = async (ms: number) => {
    now += ms;
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { recovery, wait, pass, hurried };
}

test('kinds that follow one another after one outage do not use up the haste of the next', async () => {
  const { recovery, wait, pass, hurried } = rig();
  for (let outage = 0; outage < 3; outage++) {
    wait();
    for (let kind = 0; kind < 20; kind++) {
      recovery.announce();
      await pass(40);
    }
    await pass(3000);
  }
  expect(hurried).toHaveLength(3);
});

test('an API server that recovers again and again is not hurried for ever', async () => {
  const { recovery, wait, pass, hurried } = rig();
  for (let outage = 0; outage < 10; outage++) {
    wait();
    recovery.announce();
    await pass(2000);
  }
  // All that waited are let go by one announcement, so the count is of waits begun before one that was heard.
  expect(hurried.length).toBeLessThan(10);
});

/** How long each wait took when somebody got through after `throughMs`. */
async function waited(waits: readonly number[], throughMs: number, atLeast = 0): Promise<number[]> {
  const clock = new VirtualClock();
  const recovery = new Recovery(1, clock);
  const { signal } = new AbortController();
  const took = waits.map(async (ms) => {
    await recovery.wait(ms, atLeast, signal);
    return clock.now();
  });
  await clock.pass(throughMs);
  recovery.announce();
  await clock.pass(60_000);
  return Promise.all(took);
}

test('a long wait ends within a second of somebody getting through, not at once', async () => {
  const times = await waited(new Array<number>(30).fill(30_000), 5000);
  expect(Math.min(...times)).toBeGreaterThanOrEqual(5000);
  expect(Math.max(...times)).toBeLessThanOrEqual(6000);
  expect(new Set(times).size).toBeGreaterThan(1);
});

test('a wait that is nearly over is not made longer by it', async () => {
  const waits = Array.from({ length: 30 }, (_, index) => 300 + index);
  expect(await waited(waits, 250).then((times) => times.every((time, index) => time <= waits[index]!))).toBe(true);
});

test('what the API server has asked for is kept', async () => {
  expect(Math.min(...(await waited([30_000], 1000, 20_000)))).toBeGreaterThanOrEqual(20_000);
});
