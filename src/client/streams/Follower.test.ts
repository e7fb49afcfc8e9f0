import type { ChangesEvent } from '../../contract/answers';
import type { ClientError } from '../ClientError';
import { createStreams } from './createStreams';
import type { StreamSink } from './StreamOpener';

const reset = 'id: e-5\nevent: reset\ndata: {"reason":"start"}\n\n';
const end = (reason: string, error: unknown = null) => `event: end\ndata: ${JSON.stringify({ reason, error })}\n\n`;
const body = (code: string) => ({ code, message: 'm', detail: 'd', allowed: [] });

function rig() {
  const opened: Array<{ address: string; sink: StreamSink; closed: boolean }> = [];
  const waiting: Array<{ ms: number; run: () => void; off: boolean }> = [];
  const told: unknown[] = [];
  const streams = createStreams(
    (address, sink) => {
      const one = { address, sink, closed: false };
      opened.push(one);
      return () => {
        one.closed = true;
      };
    },
    (ms, run) => {
      const one = { ms, run, off: false };
      waiting.push(one);
      return () => {
        one.off = true;
      };
    }
  );
  const stop = streams.changes(
    { query: { kinds: ['pods', 'nodes'] } },
    {
      event: (event: Exclude<ChangesEvent, { event: 'end' }>) => told.push(event.event),
      connected: (connected: boolean, error: ClientError | null) => told.push([connected, error?.code ?? null]),
      over: (error: ClientError | null) => told.push(['over', error?.code ?? null]),
    }
  );
  const pending = () => waiting.filter(({ off }) => !off);
  return {
    opened,
    told,
    stop,
    pending,
    latest: () => opened[opened.length - 1]!,
    /** Lets the time of the one timer that runs pass. */
    pass: () => {
      const [timer] = pending();
      timer!.off = true;
      timer!.run();
    },
    connect: () => opened[opened.length - 1]!.sink.opened('text/event-stream; charset=utf-8'),
  };
}

test('asks at the route’s address and hands events on', () => {
  const { latest, told, connect } = rig();
  expect(latest().address).toBe('/api/v1/changes?kinds=pods%2Cnodes');
  connect();
  latest().sink.text(reset);
  expect(told).toEqual([[true, null], 'reset']);
});

test('goes on behind the last event where it broke off, later and later', () => {
  const { opened, latest, told, pending, pass, connect } = rig();
  connect();
  latest().sink.text(reset);
  latest().sink.closed(new Error('cut'));
  expect(latest().closed).toBe(true);
  const waits = [0, 1, 2, 3, 4, 5, 6].map(() => {
    const { ms } = pending()[0]!;
    pass();
    latest().sink.closed();
    return ms;
  });
  expect(opened[1]!.address).toContain('after=e-5');
  expect(waits.every((ms, n) => ms >= 500 * 2 ** n || ms >= 15_000)).toBe(true);
  expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
  expect(told.slice(2, 4)).toEqual([
    [false, 'gateway-unreachable'],
    [false, 'gateway-unreachable'],
  ]);
  pass();
  connect();
  latest().sink.text(reset);
  latest().sink.closed();
  expect(pending()[0]!.ms).toBeLessThanOrEqual(1000);
});

test.each([
  ['the gateway stops', end('stopping')],
  ['the token ended', end('access-ended')],
  ['it failed for now', end('failed', body('api-server-unreachable'))],
  ['nonsense came', 'event: x\ndata: {\n\n'],
])('opens it again when %s', (_why, text) => {
  const { opened, latest, pass, connect } = rig();
  connect();
  latest().sink.text(text);
  expect(latest().closed).toBe(true);
  pass();
  expect(opened).toHaveLength(2);
});

test.each([
  ['there is no more', end('finished'), null],
  ['it failed for good', end('failed', body('kind-forbidden')), 'kind-forbidden'],
])('is over when %s', (_why, text, code) => {
  const { latest, told, pending, connect } = rig();
  connect();
  latest().sink.text(text + reset);
  expect(told).toEqual([
    [true, null],
    ['over', code],
  ]);
  expect([latest().closed, pending()]).toEqual([true, []]);
});

test.each([
  [404, body('object-not-found'), 'over', 'object-not-found'],
  [403, body('token-refused'), 'over', 'token-refused'],
  [429, body('too-many-streams'), false, 'too-many-streams'],
  [502, null, false, 'gateway-unreachable'],
  [404, '<html>', 'over', 'not-a-gateway'],
])('a refusal with %d %j', (status, answer, state, code) => {
  const { latest, told } = rig();
  latest().sink.refused({ status, body: answer });
  expect(told).toEqual([[state, code]]);
});

test('a success that is no event stream is not the gateway', () => {
  const { latest, told } = rig();
  latest().sink.opened('text/html');
  expect(told).toEqual([['over', 'not-a-gateway']]);
});

test('silence is a broken connection, a heartbeat is not', () => {
  const { opened, latest, pending, pass, connect } = rig();
  connect();
  latest().sink.text(':\n\n');
  expect(pending()).toHaveLength(1);
  pass();
  expect(latest().closed).toBe(true);
  pass();
  expect(opened).toHaveLength(2);
});

test('after it is stopped nothing is told and nothing waits', () => {
  const { latest, told, pending, stop, connect } = rig();
  connect();
  const { sink } = latest();
  stop();
  sink.text(reset);
  sink.closed();
  expect([told, pending(), latest().closed]).toEqual([[[true, null]], [], true]);
});
