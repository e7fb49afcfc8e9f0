import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Namespace } from '../../../contract/objects';
import { KindStore } from '../../cache/KindStore';
import { decodeNamespace } from '../decode/namespace';
import { listBytes, namespaceBytes } from '../testing/encode';
import { VirtualClock } from '../testing/VirtualClock';
import type { ApiRequest } from '../transport/ApiClient';
import { apiError } from '../transport/ApiError';
import { statusError } from '../transport/statusError';
import { EventLoopShare } from '../../eventLoop/EventLoopShare';
import { KindSync } from './KindSync';
import { Recovery } from './Recovery';

const KINDS_AT_ONCE = 20;
const RUNS = 20;
/** Long enough for the back-off to have reached its limit. */
const PATIENCE_MS = 300_000;
const AWAY_MS = 120_000;
/** A little more than half of what a single full wait may take. */
const LONGEST_MS = 16_000;

jest.setTimeout(60_000);

const asAnswer = (body: Readable) => Object.assign(body, { headers: {} }) as IncomingMessage;

/** An API server that goes away, and comes back refusing everything once and every old version. */
class RestartedServer {
  isUp = true;
  version = '10';
  private refused = new Set<number>();
  private readonly watches = new Set<Readable>();

  get(request: ApiRequest, kind: number): IncomingMessage {
    if (!this.isUp) {
      throw apiError('api-server-unreachable', 'The API server cannot be reached', 'ECONNREFUSED');
    }
    if (this.version === '20' && !this.refused.has(kind)) {
      this.refused.add(kind);
      throw statusError(403, null, request.what, null);
    }
    if (!request.path.includes('watch')) {
      return asAnswer(Readable.from([listBytes([namespaceBytes('a', '1')], this.version)]));
    }
    if (!request.path.includes(`resourceVersion=${this.version}`)) {
      throw statusError(410, null, request.what, null);
    }
    const watch = new Readable({ read: () => undefined });
    this.watches.add(watch);
    return asAnswer(watch);
  }

  goAway(): void {
    this.isUp = false;
    this.watches.forEach((watch) => watch.destroy(new Error('ECONNRESET')));
    this.watches.clear();
  }

  comeBack(): void {
    this.isUp = true;
    this.version = '20';
  }
}

/** Milliseconds from the API server's return until every kind has been listed again. */
async function msUntilCurrent(): Promise<number> {
  const clock = new VirtualClock();
  const stop = new AbortController();
  const recovery = new Recovery(1, clock);
  const server = new RestartedServer();
  const stores = Array.from({ length: KINDS_AT_ONCE }, () => new KindStore<Namespace>('namespaces', () => undefined));
  const running = stores.map((store, kind) => {
    const client = { get: async (request: ApiRequest) => server.get(request, kind) };
    const share = new EventLoopShare();
    const source = { client, resource: 'namespaces' as const, decode: decodeNamespace, share, signal: stop.signal };
    return new KindSync(source, store, { recovery, clock }).run();
  });
  const passUntilCurrent = async () => {
    const end = clock.now() + PATIENCE_MS;
    while (clock.now() < end && !stores.every((store) => store.freshness(0).resourceVersion === server.version)) {
      await clock.pass(100);
    }
  };
  await passUntilCurrent();
  server.goAway();
  await clock.pass(AWAY_MS);
  server.comeBack();
  const back = clock.now();
  await passUntilCurrent();
  const ms = clock.now() - back;
  stop.abort();
  server.goAway();
  await Promise.all(running);
  return ms;
}

test('a restarted API server that refuses at first is caught up with in seconds, not after the waits its absence has brought about', async () => {
  for (let run = 0; run < RUNS; run++) {
    expect(await msUntilCurrent()).toBeLessThan(LONGEST_MS);
  }
});
