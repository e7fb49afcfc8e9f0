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

/** Requests of one kind in an hour, the busiest of those that run beside each other. */
async function requestsInAnHour(answer: Answer, streamed: boolean): Promise<number> {
  const clock = new VirtualClock();
  const stop = new AbortController();
  const recovery = new Recovery(1, clock);
  const streams = streamed ? new StreamSupport(1, clock) : undefined;
  const counts = new Array<number>(KINDS_AT_ONCE).fill(0);
  const running = counts.map((_, kind) => {
    const client = {
      get: async (request: ApiRequest) => {
        if (counts[kind]!++ > HOUR / 1000) {
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
  await clock.pass(HOUR);
  stop.abort();
  await Promise.all(running);
  return Math.max(...counts);
}

describe.each([
  ['listed', false],
  ['streamed', true],
])('%s kinds ask a sick API server no more often than client-go', (_how, streamed) => {
  test.each(SICK)('%s', async (_name, answer) => {
    const requests = await requestsInAnHour(answer, streamed);
    expect(requests / (HOUR / 1000)).toBeLessThan(CLIENT_GO);
    expect(requests).toBeGreaterThan(HOUR / 90_000);
  });
});
