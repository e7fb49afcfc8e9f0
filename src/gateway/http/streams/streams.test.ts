import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { podFixture } from '../../../diagnosis/testing/podFixture';
import { type Access, fullAccess } from '../../access/Access';
import { ChangeLog } from '../../changes/ChangeLog';
import type { ClusterReader } from '../../kubernetes/ClusterReader';
import { apiError } from '../../kubernetes/transport/ApiError';
import { filledCache } from '../../testing/filledCache';
import { serve, type Served, type ServeOptions } from '../../testing/serve';

let open: Served[] = [];
afterEach(async () => {
  await Promise.all(open.map((served) => served.close()));
  open = [];
});

async function start(options: ServeOptions): Promise<Served> {
  const served = await serve(filledCache({ pods: [podFixture({ name: 'web' })] }), options);
  open.push({ ...served, close: async () => undefined });
  return served;
}

/** Reads a stream; `until` resolves with its text once that holds what is wanted, or all of it at its end. */
function follow(served: Served, path: string, headers: Record<string, string> = {}) {
  let text = '';
  let ended = false;
  const request = http.get(served.url + path, { headers: { authorization: 'Bearer first-token', ...headers } });
  const head = new Promise<http.IncomingMessage>((resolve, reject) => {
    request.on('response', (response) => {
      response.on('data', (data: Buffer) => (text += data.toString('utf8')));
      response.on('end', () => (ended = true));
      response.on('error', () => (ended = true));
      resolve(response);
    });
    request.on('error', reject);
  });
  head.catch(() => undefined);
  const until = async (wanted: string) => {
    await head;
    while (!text.includes(wanted) && !ended) {
      await delay(5);
    }
    return text;
  };
  return { head, until, close: () => request.destroy() };
}

const nothing = () => Promise.reject(new Error('not asked'));
const reader = (followLog: ClusterReader['followLog']): ClusterReader => ({
  yaml: nothing,
  log: nothing,
  sampled: nothing,
  followLog,
});
const LOG = '/api/v1/pods/shop/web/logs/follow';
const line = (second: number, text: string) => Buffer.from(`2026-11-24T12:00:0${second}Z ${text}\n`);

async function* written(...chunks: Buffer[]): AsyncIterable<Buffer> {
  yield* chunks;
}

/** One chunk now, and then nothing until `signal` ends it as a broken connection would. */
async function* quiet(signal: AbortSignal, first: Buffer): AsyncIterable<Buffer> {
  yield first;
  await delay(60_000, undefined, { signal });
}

describe('changes', () => {
  test('begin with where one is, then tell what changed; an id goes on there', async () => {
    const changes = new ChangeLog();
    const served = await start({ changes });
    const stream = follow(served, '/api/v1/changes?kinds=pods&namespace=shop');
    const response = await stream.head;
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, private, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(response.headers).not.toHaveProperty('content-length');
    expect(response.headers).not.toHaveProperty('content-encoding');
    await stream.until('event: reset');
    const object = (namespace: string, name: string) => ({ namespace, name, removed: false });
    changes.record({ resource: 'pods', object: object('shop', 'a') });
    changes.record({ resource: 'pods', object: object('bank', 'b') });
    changes.record({ resource: 'nodes', object: object('shop', 'c') });
    const text = await stream.until('event: changed');
    const [, id, data] = /id: (\S+)\nevent: changed\ndata: (.*)\n\n/.exec(text)!;
    expect(JSON.parse(data!)).toEqual({ kinds: [{ resource: 'pods', objects: [object('shop', 'a')] }] });
    stream.close();

    changes.record({ resource: 'pods', object: object('shop', 'later') });
    const again = follow(served, '/api/v1/changes', { 'last-event-id': id! });
    const rest = await again.until('event: changed');
    expect(rest).toContain('later');
    expect(rest).not.toContain('event: reset');
    again.close();
    await served.close();
  });

  test('end with an event when the gateway stops, and nobody new is let in', async () => {
    const served = await start({});
    const stream = follow(served, '/api/v1/changes');
    await stream.until('event: reset');
    const closed = served.close(60_000);
    expect(await stream.until('event: end')).toContain('event: end\ndata: {"reason":"stopping","error":null}\n\n');
    await closed;
  });

  test.each([
    ['is withdrawn', (ended: AbortController): Access => ({ ...fullAccess('a'), ended: ended.signal })],
    ['expires', (): Access => ({ ...fullAccess('a'), expiresAt: Date.now() + 50 })],
  ])('end when access %s', async (_how, make) => {
    const ended = new AbortController();
    const served = await start({ access: make(ended) });
    const stream = follow(served, '/api/v1/changes');
    await stream.until('event: reset');
    ended.abort();
    expect(await stream.until('event: end')).toContain('"reason":"access-ended"');
    await served.close();
  });

  test('what a caller may not see does not show', async () => {
    const changes = new ChangeLog();
    const access = {
      ...fullAccess('a'),
      scope: async () => ({ sees: (_resource: string, namespace: string | null) => namespace === 'shop' }),
    };
    const served = await start({ changes, access });
    const stream = follow(served, '/api/v1/changes');
    await stream.until('event: reset');
    changes.record({ resource: 'pods', object: { namespace: 'bank', name: 'unseen', removed: false } });
    changes.record({ resource: 'pods', object: { namespace: 'shop', name: 'seen', removed: false } });
    expect(await stream.until('event: changed')).not.toContain('unseen');
    stream.close();
    await served.close();
  });

  test('are refused beyond the number of streams, and a place is free again when one ends', async () => {
    const served = await start({ limits: { streamsPerCaller: 1 } });
    const first = follow(served, '/api/v1/changes');
    await first.until('event: reset');
    const refused = await served.get('/api/v1/changes');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await refused.json()).toMatchObject({ code: 'too-many-streams' });
    first.close();
    let status = 429;
    while (status === 429) {
      const next = follow(served, '/api/v1/changes');
      status = (await next.head).statusCode!;
      next.close();
    }
    expect(status).toBe(200);
    await served.close();
  });
});

describe('a log that is followed', () => {
  test('comes in lines with ids, and ends with its container', async () => {
    const served = await start({
      cluster: reader(async () => written(line(1, 'one'), line(1, 'two'), line(2, 'three'))),
    });
    const text = await follow(served, LOG).until('event: end');
    expect(text.match(/id: .*/g)).toEqual(
      ['1/1', '1/2', '2/1'].map((id) => `id: 2026-11-24T12:00:0${id.replace('/', 'Z/')}`)
    );
    expect(text).toContain('"text":"two"');
    expect(text).toContain('event: end\ndata: {"reason":"finished","error":null}');
    await served.close();
  });

  test('goes on behind the last line, those of the same instant counted', async () => {
    const asked: unknown[] = [];
    const cluster = reader(async (query) => {
      asked.push(query);
      return written(line(0, 'old'), line(1, 'one'), line(1, 'two'), line(1, 'three'), line(2, 'four'));
    });
    const served = await start({ cluster });
    const after = encodeURIComponent('2026-11-24T12:00:01Z/2');
    const text = await follow(served, `${LOG}?after=${after}&tailLines=5`).until('event: end');
    expect(text.match(/"text":"\w+"/g)).toEqual(['"text":"three"', '"text":"four"']);
    expect(asked).toEqual([{ namespace: 'shop', pod: 'web', container: 'app', since: '2026-11-24T12:00:01Z' }]);
    await served.close();
  });

  /** Somebody who may read logs in `shop` until that is taken. */
  const revocable = () => {
    const rights = { logs: true };
    const sees = (resource: string) => resource !== 'pods/log' || rights.logs;
    const access: Access = { ...fullAccess('a'), seesAll: false, scope: async () => ({ sees }) };
    return { rights, access };
  };

  test('ends when the right to read it is taken, even while it is silent', async () => {
    const { rights, access } = revocable();
    let asked: AbortSignal | undefined;
    const cluster = reader(async (_query, signal) => quiet((asked = signal), line(1, 'one')));
    const served = await start({ access, cluster });
    const stream = follow(served, LOG);
    await stream.until('one');
    rights.logs = false;
    expect(await stream.until('event: end')).toContain('"reason":"access-ended","error":null');
    expect(asked?.aborted).toBe(true);
    expect((await served.get(LOG)).status).toBe(404);
    await served.close();
  });

  test('tells nothing any more once that right is gone, though the container goes on', async () => {
    const { rights, access } = revocable();
    const cluster = reader(async (_query, signal) =>
      (async function* () {
        yield line(1, 'one');
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        yield line(2, 'secret');
      })()
    );
    const served = await start({ access, cluster });
    const stream = follow(served, LOG);
    await stream.until('one');
    rights.logs = false;
    const text = await stream.until('event: end');
    expect(text).toContain('access-ended');
    expect(text).not.toContain('secret');
    await served.close();
  });

  test.each([
    ['nonsense', 400, 'bad-parameter'],
    ['2026-99-99T12:00:00Z/1', 400, 'bad-parameter'],
  ])('after=%s is refused', async (after, status, code) => {
    const served = await start({ cluster: reader(async () => written()) });
    const response = await served.get(`${LOG}?after=${encodeURIComponent(after)}`);
    expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ code })]);
    await served.close();
  });

  test('what is wrong before it begins is an answer with a status, what comes later an event', async () => {
    const refusing = await start({
      cluster: reader(() => Promise.reject(apiError('logs-unavailable', 'The container has no such log', 'x'))),
    });
    expect((await refusing.get(LOG)).status).toBe(409);
    expect(await (await refusing.get(`${LOG}?container=nope`)).json()).toMatchObject({
      code: 'bad-parameter',
      allowed: ['app'],
    });
    await refusing.close();
    const breaking = await start({
      cluster: reader(async () =>
        (async function* () {
          yield line(1, 'one');
          throw apiError('api-server-unreachable', 'gone', 'x');
        })()
      ),
    });
    const text = await follow(breaking, LOG).until('event: end');
    expect(text).toContain('"reason":"failed","error":{"code":"api-server-unreachable"');
    await breaking.close();
  });

  test.each([
    ['opens in the end', async () => written(line(1, 'late')), '"text":"late"'],
    ['fails in the end', () => Promise.reject(apiError('api-server-unreachable', 'gone', 'x')), '"reason":"failed"'],
  ])(
    'one that the API server is slow to give begins before proxies lose patience, and %s',
    async (_how, then, text) => {
      let answer: () => void = () => undefined;
      const waiting = new Promise<void>((resolve) => (answer = resolve));
      const cluster = reader(() => waiting.then(then));
      const served = await start({ cluster, limits: { streamHeadMs: 50 } });
      const stream = follow(served, LOG);
      expect((await stream.head).statusCode).toBe(200);
      answer();
      expect(await stream.until('event: end')).toContain(text);
      await served.close();
    }
  );

  test('a reader that goes away ends the question to the API server', async () => {
    let ended = false;
    const cluster = reader(async (_query, signal) => {
      signal.addEventListener('abort', () => (ended = true));
      return quiet(signal, line(1, 'one'));
    });
    const served = await start({ cluster });
    const stream = follow(served, LOG);
    await stream.until('one');
    stream.close();
    while (!ended) {
      await delay(5);
    }
    await served.close();
  });

  test('a reader that does not read stops the log instead of filling memory', async () => {
    let produced = 0;
    const cluster = reader(async (_query, signal) =>
      (async function* () {
        while (!signal.aborted && produced < 256 * 2 ** 20) {
          const chunk = Buffer.from('x'.repeat(1023) + '\n')
            .toString()
            .repeat(64);
          produced += chunk.length;
          yield Buffer.from(chunk);
        }
      })()
    );
    const served = await start({ cluster, limits: { stalledMs: 500 } });
    const request = http.get(served.url + LOG, { headers: { authorization: 'Bearer first-token' } });
    request.on('error', () => undefined);
    const response = await new Promise<http.IncomingMessage>((resolve) => request.on('response', resolve));
    response.on('error', () => undefined);
    const cut = new Promise((resolve) => response.on('close', resolve));
    response.pause();
    await delay(300);
    const before = produced;
    await delay(100);
    expect(produced).toBe(before);
    expect(produced).toBeLessThan(64 * 2 ** 20);
    response.resume();
    request.destroy();
    await cut;
    await served.close();
  });
});
