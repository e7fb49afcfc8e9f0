import { EventLoopShare } from './EventLoopShare';

/** Keeps the thread busy until a slice is certainly used up. */
function work(): void {
  const end = performance.now() + 10;
  while (performance.now() < end) {
    // Nothing to do but to take time.
  }
}

function* pieces(count: number, name: string, log: string[]): Generator<undefined, string> {
  for (let i = 0; i < count; i++) {
    work();
    log.push(name);
    yield;
  }
  return name;
}

test('others run between the slices, and of several works only one goes on in a turn of the event loop', async () => {
  const share = new EventLoopShare();
  const log: string[] = [];
  let turning = true;
  const turn = () => {
    log.push('turn');
    if (turning) {
      setImmediate(turn);
    }
  };
  setImmediate(turn);
  const ended = await Promise.all(['a', 'b', 'c'].map((name) => share.run(pieces(3, name, log))));
  turning = false;
  expect(ended).toEqual(['a', 'b', 'c']);
  const later = log.slice(log.indexOf('turn'));
  const inOneTurn = later
    .join('')
    .split('turn')
    .map((names) => names.length);
  expect(Math.max(...inOneTurn)).toBe(1);
});

test('work shorter than a slice is done at once', async () => {
  const share = new EventLoopShare();
  let done = false;
  await share.giveWay();
  void share.run(
    (function* (): Generator<undefined, void> {
      done = true;
    })()
  );
  expect(done).toBe(true);
});
