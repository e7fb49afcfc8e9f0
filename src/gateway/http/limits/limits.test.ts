import { Admission } from './Admission';
import { StreamCount } from './StreamCount';

const signal = new AbortController().signal;
const settled = async (promise: Promise<unknown>) => {
  let state = 'waits';
  promise.then(
    () => (state = 'in'),
    (error: { body?: { code: string } }) => (state = error.body?.code ?? 'called off')
  );
  await new Promise((resolve) => setImmediate(resolve));
  return () => state;
};

describe('answers at once', () => {
  test('so many are let in, some wait in their order, the rest is refused', async () => {
    const admission = new Admission({ answers: 2, waiting: 2, waitMs: 60_000 });
    const leave = [await admission.enter(signal), await admission.enter(signal)];
    const [third, fourth] = [admission.enter(signal), admission.enter(signal)];
    await expect(admission.enter(signal)).rejects.toMatchObject({
      body: { code: 'too-many-requests' },
      retryAfterSeconds: 1,
    });
    const states = [await settled(third), await settled(fourth)];
    leave[0]!();
    leave[0]!();
    await new Promise((resolve) => setImmediate(resolve));
    expect(states.map((state) => state())).toEqual(['in', 'waits']);
    leave[1]!();
    (await third)();
    (await fourth)();
    const again = await Promise.all([admission.enter(signal), admission.enter(signal)]);
    again.forEach((one) => one());
  });

  test('who waits too long is refused, who goes away leaves the queue', async () => {
    const admission = new Admission({ answers: 1, waiting: 1, waitMs: 20 });
    const leave = await admission.enter(signal);
    await expect(admission.enter(signal)).rejects.toMatchObject({ body: { code: 'too-many-requests' } });
    const gone = new AbortController();
    const waiting = admission.enter(gone.signal);
    gone.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    const next = admission.enter(signal);
    leave();
    (await next)();
    await expect(admission.enter(gone.signal)).rejects.toMatchObject({ name: 'AbortError' });
    (await admission.enter(signal))();
  });
});

describe('streams', () => {
  test('of one caller and of all', () => {
    const count = new StreamCount({ streams: 3, streamsPerCaller: 2 });
    const leave = count.enter('a');
    count.enter('a');
    expect(() => count.enter('a')).toThrow(/too-many-streams: This caller/);
    count.enter('__proto__');
    expect(() => count.enter('b')).toThrow(/too-many-streams: Too many/);
    leave();
    leave();
    expect(count.open).toBe(2);
    count.enter('a');
    expect(() => count.enter('c')).toThrow(/Too many/);
  });
});
