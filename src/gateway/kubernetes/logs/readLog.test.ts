import { ApiClient } from '../transport/ApiClient';
import { FakeApiServer, type Script } from '../testing/FakeApiServer';
import type { LogQuery } from './logAddress';
import { openLog } from './openLog';
import { readLog } from './readLog';

const QUERY = { namespace: 'shop', pod: 'web', container: 'a' };
const stamp = (second: number) => `2026-11-23T12:00:${String(second).padStart(2, '0')}Z`;

async function ask(script: Script, query: LogQuery, most = 1000) {
  const server = new FakeApiServer(script);
  await server.listen();
  const client = new ApiClient(server.connection());
  try {
    const read = await readLog(client, query, most, new AbortController().signal);
    return { read, url: new URL(server.requests[0]!.url, 'http://x') };
  } catch (error) {
    return { error };
  } finally {
    client.close();
    await server.close();
  }
}

const text =
  (body: string): Script =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(body);
  };
const refusal =
  (code: number, message: string): Script =>
  (_request, response) => {
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ kind: 'Status', code, message }));
  };

test('asks for what is wanted, each part encoded, and reads the lines', async () => {
  const query = { ...QUERY, pod: 'a/b', previous: true, tailLines: 5, sinceSeconds: 60 };
  const { read, url } = await ask(text(`${stamp(1)} one\n${stamp(2)} two`), query);
  expect(url?.pathname).toBe('/api/v1/namespaces/shop/pods/a%2Fb/log');
  expect(Object.fromEntries(url!.searchParams)).toMatchObject({
    container: 'a',
    previous: 'true',
    tailLines: '5',
    sinceSeconds: '60',
    timestamps: 'true',
  });
  expect(url?.searchParams.has('follow')).toBe(false);
  expect(read?.lines.map((line) => line.text)).toEqual(['one', 'two']);
  expect(read?.truncated).toBe(false);
});

test('keeps the newest lines when there is too much', async () => {
  const all = Array.from({ length: 40 }, (_, n) => `${stamp(n)} line ${n}\n`);
  const { read } = await ask(text(all.join('')), QUERY, 100);
  expect(read?.lines.map((line) => line.text)).toEqual(['line 37', 'line 38', 'line 39']);
  expect(read?.truncated).toBe(true);
});

test('one line that is too long by itself is kept', async () => {
  const { read } = await ask(text(`${stamp(1)} ${'x'.repeat(500)}\n`), QUERY, 100);
  expect(read?.lines).toHaveLength(1);
});

test.each([
  [400, 'previous terminated container "a" in pod "web" not found', 'logs-unavailable'],
  [400, 'container "a" in pod "web" is waiting to start: ContainerCreating', 'logs-unavailable'],
  [403, 'forbidden', 'kind-forbidden'],
  [500, 'Get "https://10.0.0.1:10250": dial tcp: connection refused', 'api-server-unreachable'],
])('%d %s', async (code, message, expected) => {
  const { error } = await ask(refusal(code, message), QUERY);
  expect(error).toMatchObject({ body: { code: expected, detail: expect.stringContaining(message) } });
});

test('a log that is followed waits for its reader: what nobody reads is not fetched', async () => {
  let written = 0;
  const server = new FakeApiServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const push = () => {
      while (written < 64 * 2 ** 20 && response.write(Buffer.alloc(64 * 1024, 'x'))) {
        written += 64 * 1024;
      }
    };
    response.on('drain', push);
    push();
  });
  await server.listen();
  const client = new ApiClient(server.connection());
  const reading = new AbortController();
  const log = await openLog(client, { ...QUERY, follow: true }, reading.signal);
  const chunks = log[Symbol.asyncIterator]();
  await chunks.next();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(written).toBeLessThan(16 * 2 ** 20);
  reading.abort();
  await expect(chunks.next().then(() => chunks.next())).rejects.toThrow();
  client.close();
  await server.close();
});
