import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import type { Namespace } from '../../../contract/objects';
import { KindStore } from '../../cache/KindStore';
import { decodeNamespace } from '../decode/namespace';
import { frameBytes, initialEnd, listBytes, namespaceBytes, statusBytes } from '../testing/encode';
import { VirtualClock } from '../testing/VirtualClock';
import type { ApiRequest } from '../transport/ApiClient';
import { apiError } from '../transport/ApiError';
import { statusError } from '../transport/statusError';
import { EventLoopShare } from '../../eventLoop/EventLoopShare';
import { KindSync } from './KindSync';
import { Recovery } from './Recovery';
import { StreamSupport } from './StreamSupport';

/** What client-go's reflector is built for (k8s.io/client-go/tools/cache/reflector.go): requests a second and kind. */
const CLIENT_GO = 0.22;
const KINDS_AT_ONCE = 6;
const HOUR = 3_600_000;

type Answer = (request: ApiRequest, kind: number, now: number) => Buffer;

const refuse =
  (status: number, waitMs: number | null = null): Answer =>
  (request) => {
    throw statusError(status, null, request.what, waitMs);
  };
const LIST = listBytes([namespaceBytes('a', '1')], '10');
const EXPIRED = frameBytes('ERROR', statusBytes(410, 'Expired', 'too old'));
const AHEAD = frameBytes('ERROR', statusBytes(504, 'Timeout', 'Too large resource version: 9, current: 1'));

jest.setTimeout(60_000);

/** Lists are answered, watches end as given. */
const watchesEnd =
  (frames: Buffer): Answer =>
  ({ path }) =>
    path.includes('sendInitialEvents')
      ? Buffer.concat([initialEnd('10'), frames])
      : path.includes('watch')
        ? frames
        : LIST;

const SICK: ReadonlyArray<[string, Answer]> = [
  [
    'nobody listens',
    () => {
      throw apiError('api-server-unreachable', 'The API server cannot be reached', 'ECONNREFUSED');
    },
  ],
  ['everything is 500', refuse(500)],
  ['everything is 503', refuse(503)],
  ['everything is 429 with an absurd wait', refuse(429, 60_000)],
  ['everything is 429 with a short wait', refuse(429, 1_000)],
  ['everything is 429 without a word of when', refuse(429)],
  ['credentials are refused', refuse(401)],
  ['everything is forbidden', refuse(403)],
  ['everything is absent', refuse(404)],
  ['every version has expired', refuse(410)],
  ['lists work, every version to watch from has expired', watchesEnd(EXPIRED)],
  ['lists work, every version lies ahead', watchesEnd(AHEAD)],
  ['watches end at once', watchesEnd(Buffer.alloc(0))],
  ['watches are no watches', watchesEnd(Buffer.from([0, 0, 0, 3, 255, 255, 255]))],
  ['lists are cut short', ({ path }) => (path.includes('watch') ? EXPIRED : LIST.subarray(0, -8))],
  [
    'one kind gets through now and then',
    (request, kind, now) => {
      if (kind === 0 && Math.floor(now / 5000) % 2 === 0) {
        return watchesEnd(Buffer.alloc(0))(request, kind, now);
      }
      throw apiError('api-server-unreachable', 'The API server cannot be reached', 'ECONNRESET');
    },
  ],
];

/** When each of the kinds that run beside each other asked, in milliseconds since they began together. */
async function askedWithin(ms: number, answer: Answer, streamed: boolean): Promise<number[][]> {
  const clock = new VirtualClock();
  const stop = new AbortController();
  const recovery = new Recovery(1, clock);
  const streams = streamed ? new StreamSupport(1, clock) : undefined;
  const asked = Array.from({ length: KINDS_AT_ONCE }, (): number[] => []);
  const running = asked.map((times, kind) => {
    const client = {
      get: async (request: ApiRequest) => {
        if (times.push(clock.now()) > ms / 1000) {
          stop.abort();
        }
        return Readable.from([answer(request, kind, clock.now())], { objectMode: false }) as IncomingMessage;
      },
    };
    const share = new EventLoopShare();
    const { signal } = stop;
    const source = { client, resource: 'namespaces' as const, decode: decodeNamespace, share, signal };
    const store = new KindStore<Namespace>('namespaces', () => undefined);
    return new KindSync(source, store, { recovery, streams, clock }).run();
  });
  await clock.pass(ms);
  stop.abort();
  await Promise.all(running);
  return asked;
}

describe.each([
  ['listed', false],
  ['streamed', true],
])('%s kinds ask a sick API server no more often than client-go', (_how, streamed) => {
  test.each(SICK)('%s', async (_name, answer) => {
    const asked = await askedWithin(HOUR, answer, streamed);
    const requests = Math.max(...asked.map((times) => times.length));
    expect(requests / (HOUR / 1000)).toBeLessThan(CLIENT_GO);
    expect(requests).toBeGreaterThan(HOUR / 90_000);
  });

  test.each([
    ['by itself', null],
    ['when it says until when to wait', 20_000],
  ])('ten minutes of 429 do not bring them back in step, %s', async (_how, waitMs) => {
    const asked = await askedWithin(600_000, refuse(429, waitMs), streamed);
    const later = asked.flatMap((times) => times.slice(1));
    expect(later.length).toBeGreaterThan(KINDS_AT_ONCE * 10);
    expect(new Set(later).size).toBe(later.length);
    expect(
      asked.flatMap((times) => times.slice(1).map((at, n) => at - times[n]!)).every((gap) => gap >= (waitMs ?? 0))
    ).toBe(true);
  });
});
