import net from 'node:net';
import { podFixture } from '../../diagnosis/testing/podFixture';
import { filledCache } from '../testing/filledCache';
import { serve, type Served } from '../testing/serve';

let served: Served;
beforeAll(async () => {
  served = await serve(filledCache({ pods: [podFixture({ name: 'web' })] }));
});
afterAll(() => served.close());

/** Sends text as it is and reads until the connection ends: status, headers and body of the first answer. */
function send(text: string): Promise<{ status: number; head: string; body: string }> {
  const { port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
      resolve({ status: Number(head.split(' ')[1]), head, body });
    });
  });
}

const request = (path: string, headers: readonly string[] = [], method = 'GET') =>
  [`${method} ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n');
const TOKEN = 'Authorization: Bearer first-token';

test.each([
  ['a body', request('/api/v1/pods', [TOKEN, 'Content-Length: 3']) + 'abc', 413, 'body-refused'],
  ['a chunked body', request('/api/v1/pods', [TOKEN, 'Transfer-Encoding: chunked']) + '0\r\n\r\n', 413, 'body-refused'],
  ['two tokens', request('/api/v1/pods', [TOKEN, 'AUTHORIZATION: Bearer wrong']), 400, 'bad-request'],
  ['two identities', request('/api/v1/pods', [TOKEN, 'X-Grafana-Id: a', 'x-grafana-id: b']), 400, 'bad-request'],
  ['101 headers', request('/api/v1/pods', [TOKEN, ...Array(98).fill('X: y')] as string[]), 431, 'request-too-large'],
  ['headers of 17 kB', request('/api/v1/pods', [TOKEN, `X: ${'y'.repeat(17_000)}`]), 431, 'request-too-large'],
  ['another protocol', 'SSH-2.0-x\r\n\r\n', 400, 'bad-request'],
  ['a method nobody knows', request('/api/v1/pods', [TOKEN], 'BREW'), 400, 'bad-request'],
  ['an absolute address', request('http://x/api/v1/pods', [TOKEN]), 404, 'unknown-route'],
  ['HTTP/1.1 without a host', 'GET /api/v1/pods HTTP/1.1\r\n\r\n', 400, ''],
])('%s', async (_what, text, status, code) => {
  const answer = await send(text);
  expect(answer.status).toBe(status);
  if (code !== '') {
    expect(JSON.parse(answer.body)).toMatchObject({ code, message: expect.any(String), allowed: expect.any(Array) });
    expect(answer.head.toLowerCase()).toContain('x-content-type-options: nosniff');
  }
});

test.each([
  ['X-HTTP-Method-Override: DELETE'],
  ['Upgrade: websocket'],
  ['Impersonate-User: admin'],
  ['X-Remote-User: admin'],
  ['Forwarded: for=127.0.0.1'],
  ['Cookie: token=x'],
])('%s changes nothing', async (header) => {
  expect((await send(request('/api/v1/pods', [TOKEN, header]))).status).toBe(200);
  expect((await send(request('/api/v1/pods', [header]))).status).toBe(403);
});

test.each([
  ['abc-123._Z', true],
  ['a b', false],
  ['x'.repeat(65), false],
  ['<script>', false],
])('the request id %s is kept: %s', async (id, kept) => {
  const response = await served.get('/healthz', { 'x-request-id': id });
  const given = response.headers.get('x-request-id');
  expect(given === id).toBe(kept);
  expect(given).toMatch(/^[A-Za-z0-9._-]{1,64}$/);
});

test('the log has no free text, no token and no path that nobody knows', async () => {
  const path = '/api/v1/objects/pods?namespace=shop&text=patient-name&limit=7&order=desc';
  await served.get(path);
  await served.get('/secret-in-path');
  await served.get('/api/v1/pods', { authorization: 'Bearer stolen-token' });
  const lines = served.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.find(({ route }) => route === 'objects')).toMatchObject({
    query: { namespace: 'given', text: 'given', limit: 7, order: 'desc' },
    subject: 'token',
    status: 200,
  });
  expect(lines.find(({ status }) => status === 403)).toMatchObject({ level: 'info' });
  expect(served.lines.join()).not.toMatch(/patient-name|first-token|stolen-token|secret-in-path|"shop"/);
});

test('more at once than is answered: some wait, others are told when to come again', async () => {
  const never = new Promise<never>(() => undefined);
  const cluster = { yaml: () => never, log: () => never, followLog: () => never, sampled: () => never };
  const busy = await serve(filledCache({}), { cluster, limits: { answers: 2, waiting: 1, waitMs: 50 } });
  const stuck = [1, 2].map(() => busy.get('/api/v1/top/nodes').catch(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const late = await busy.get('/api/v1/pods');
  expect([late.status, late.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await late.json()).toMatchObject({ code: 'too-many-requests' });
  expect((await busy.get('/healthz')).status).toBe(200);
  await busy.close();
  await Promise.all(stuck);
});
