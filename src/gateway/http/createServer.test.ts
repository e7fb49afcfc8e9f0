import http from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { ErrorBody } from '../../contract/errors';
import { RESOURCES } from '../../contract/kinds';
import { ROUTES } from '../../contract/routes';
import { nodeFixture } from '../../diagnosis/testing/nodeFixture';
import { podFixture } from '../../diagnosis/testing/podFixture';
import { ClusterCache } from '../cache/ClusterCache';
import { filledCache } from '../testing/filledCache';
import { serve, type Served } from '../testing/serve';

let served: Served;
beforeAll(async () => {
  const pods = Array.from({ length: 30 }, (_, i) => podFixture({ name: `web-1-${i}` }));
  served = await serve(filledCache({ pods, nodes: [nodeFixture()] }), { now: () => Date.UTC(2026, 10, 23, 12) });
});
afterAll(() => served.close());

const errorOf = async (response: Response): Promise<[number, ErrorBody]> => [
  response.status,
  (await response.json()) as ErrorBody,
];

describe('who may ask', () => {
  const routes = Object.values(ROUTES).map(({ path }) =>
    path.replace('{resource}', 'pods').replace('{namespace}', 'shop').replace('{name}', 'web-1-1')
  );

  test.each([...routes, '/', '/nowhere', '/api/v1/pods?limit=x'])('nobody without a token: %s', async (path) => {
    const [status, body] = await errorOf(await served.get(path, {}));
    expect([status, body.code]).toEqual([403, 'token-missing']);
  });

  test.each(['Bearer wrong', 'Basic first-token', 'Bearer', 'Bearer first-token x', `Bearer ${'x'.repeat(5000)}`])(
    '%.30s is refused',
    async (authorization) => {
      const [status, body] = await errorOf(await served.get('/api/v1/pods', { authorization }));
      expect([status, body.code]).toEqual([403, 'token-refused']);
    }
  );

  test.each(['first-token', 'second-token'])('%s is accepted', async (token) => {
    expect((await served.get('/api/v1/pods', { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  test('liveness is open, metrics as configured', async () => {
    expect((await served.get('/healthz', {})).status).toBe(200);
    expect((await served.get('/metrics', {})).status).toBe(200);
    const closed = await serve(new ClusterCache(), { metricsRequireToken: true });
    expect((await closed.get('/metrics', {})).status).toBe(403);
    expect((await closed.get('/metrics')).status).toBe(200);
    await closed.close();
  });
});

describe('what is refused', () => {
  test.each([
    ['/api/v1/pods?nope=1', 400, 'bad-parameter', '"nope"', ['namespace']],
    ['/api/v1/pods?limit=0', 400, 'bad-parameter', '"0"', ['1 to 500']],
    ['/api/v1/pods?limit=501', 400, 'bad-parameter', '"501"', ['1 to 500']],
    ['/api/v1/pods?limit=1e2', 400, 'bad-parameter', '"1e2"', ['1 to 500']],
    ['/api/v1/pods?sort=colour', 400, 'bad-parameter', '"colour"', ['restarts']],
    ['/api/v1/pods?order=up', 400, 'bad-parameter', '"up"', ['asc', 'desc']],
    ['/api/v1/pods?namespace=../x', 400, 'bad-parameter', '"../x"', []],
    ['/api/v1/pods?sort=name&sort=age', 400, 'bad-parameter', '2 times', ['once']],
    ['/api/v1/pods?cursor=%25%25', 400, 'bad-parameter', 'cursor', []],
    ['/api/v1/pods?cursor=WyJuYW1lIiwiYXNjIiwiYSIsImEiXQ', 400, 'bad-parameter', 'cursor', []],
    ['/api/v1/pods?workload=Deployment/web', 400, 'bad-parameter', 'namespace is not given', []],
    ['/api/v1/nodes?namespace=shop', 400, 'bad-parameter', '"namespace"', ['text']],
    ['/api/v1/health?x=', 400, 'bad-parameter', '"x"', ['no parameters']],
    ['/api/v1/objects/secrets/shop/a', 400, 'unknown-kind', '"secrets"', RESOURCES],
    ['/api/v1/objects/pods/shop/A%2FB', 400, 'bad-parameter', 'A/B', []],
    ['/api/v1/objects/pods/shop/%ff', 400, 'bad-parameter', '%ff', []],
    ['/api/v1/objects/pods/-/a', 400, 'bad-parameter', '"-"', ['the name of its namespace']],
    ['/api/v1/objects/nodes/shop/a', 400, 'bad-parameter', '"shop"', ['-']],
    ['/api/v1/objects/pods/shop/gone', 404, 'object-not-found', 'Pod shop/gone', []],
    ['/api/v1/pods/', 404, 'unknown-route', '/api/v1/pods/', ['/api/v1/pods']],
    ['//api/v1/pods', 404, 'unknown-route', '//api/v1/pods', []],
    ['/api/v1/objects/pods/shop/a/b', 404, 'unknown-route', '', []],
    [`/${'x'.repeat(9000)}`, 431, 'request-too-large', '9001', ['at most 8192']],
    ['/api/v1/pods?a=b?c', 400, 'bad-parameter', '"a"', []],
    ['/api/v1/pods?text=%ff', 400, 'bad-parameter', '"%ff"', []],
    ['/api/v1/pods?text=a%00', 400, 'bad-parameter', 'text is', ['text without control characters']],
    ['/api/v1/changes?kinds=pods,secrets', 400, 'bad-parameter', '"pods,secrets"', ['nodes']],
    ['/api/v1/changes?kinds=pods,pods', 400, 'bad-parameter', '"pods,pods"', []],
    ['/api/v1/pods/shop/web-1-1/logs?previous=yes', 400, 'bad-parameter', '"yes"', ['true', 'false']],
    ['/api/v1/objects/pods?sort=__proto__', 400, 'bad-parameter', '"__proto__"', ['restarts']],
    ['/api/v1/objects/pods?sort=toString', 400, 'bad-parameter', '"toString"', ['age']],
    ['/api/v1/objects/pods?labels=a(b', 400, 'bad-parameter', 'an operator', ['key in (a, b)']],
    ['/api/v1/objects/configmaps', 400, 'unknown-kind', '"configmaps"', RESOURCES],
    ['/api/v1/objects/pods/shop/gone/yaml', 404, 'object-not-found', 'Pod shop/gone', []],
    ['/api/v1/pods/shop/gone/logs', 404, 'object-not-found', 'Pod shop/gone', []],
  ])('%.60s', async (path, status, code, found, allowed) => {
    const [gotStatus, body] = await errorOf(await served.get(path));
    expect([gotStatus, body.code]).toEqual([status, code]);
    expect(body.detail).toContain(found);
    expect(body.allowed).toEqual(expect.arrayContaining([...allowed]));
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s', async (method) => {
    const [status, body] = await errorOf(await served.get('/api/v1/pods', undefined, method));
    expect([status, body.code]).toEqual([405, 'method-not-allowed']);
  });

  test('what was never read is an error, not an empty list', async () => {
    const cache = new ClusterCache();
    const fresh = await serve(cache);
    expect((await errorOf(await fresh.get('/api/v1/pods')))[1].code).toBe('not-synced');
    const problem = { code: 'kind-forbidden', message: 'no', detail: 'HTTP 403', allowed: [] } as const;
    cache.store('pods').broken('forbidden', { ...problem, allowed: [] }, 0);
    expect(await errorOf(await fresh.get('/api/v1/pods'))).toEqual([403, problem]);
    await fresh.close();
  });
});

describe('answers', () => {
  test('carry what browsers and logs need', async () => {
    const response = await served.get('/api/v1/pods');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store, private',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('are not sent again to who has them', async () => {
    const etag = (await served.get('/api/v1/pods')).headers.get('etag')!;
    const headers = { authorization: 'Bearer first-token', 'if-none-match': etag };
    const again = await served.get('/api/v1/pods', headers);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await served.get('/api/v1/pods?limit=1', headers)).status).toBe(200);
  });

  test('are the same answer later while nothing changes: 304 says that they are still true', async () => {
    let now = Date.UTC(2026, 10, 23, 12);
    const calm = await serve(filledCache({ nodes: [nodeFixture()] }), { now: () => now });
    const first = await calm.get('/api/v1/nodes');
    now += 60_000;
    const headers = { authorization: 'Bearer first-token', 'if-none-match': first.headers.get('etag')! };
    expect((await calm.get('/api/v1/nodes', headers)).status).toBe(304);
    const { asOf } = (await (await calm.get('/api/v1/nodes')).json()) as { asOf: number };
    expect(asOf - ((await first.json()) as { asOf: number }).asOf).toBe(60_000);
    await calm.close();
  });

  test('HEAD has headers only', async () => {
    const response = await served.get('/api/v1/pods', undefined, 'HEAD');
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
  });

  test.each([
    ['gzip', 'gzip'],
    ['br, gzip;q=0.5', 'br'],
    ['gzip, br;q=0.9', 'gzip'],
    ['*', 'br'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip;q=2', undefined],
    ['deflate, identity', undefined],
  ])('accepting %s gives %s', async (accepted, coding) => {
    const headers = { authorization: 'Bearer first-token', 'accept-encoding': accepted };
    const [encoding, body] = await new Promise<[string | undefined, Buffer]>((resolve, reject) => {
      const request = http.get(`${served.url}/api/v1/pods`, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve([response.headers['content-encoding'], Buffer.concat(chunks)]));
      });
      request.on('error', reject);
    });
    expect(encoding).toBe(coding);
    const plain = coding === 'gzip' ? gunzipSync(body) : coding === 'br' ? brotliDecompressSync(body) : body;
    const text = plain.toString('utf8');
    expect((JSON.parse(text) as { total: number }).total).toBe(30);
  });

  test('are logged without token and query', async () => {
    await served.get('/api/v1/pods?text=patient-name');
    const line = served.lines.findLast((one) => one.includes('"request"'))!;
    expect(JSON.parse(line)).toMatchObject({ level: 'debug', path: '/api/v1/pods', route: 'pods', status: 200 });
    expect(served.lines.join()).not.toMatch(/first-token|patient-name/);
  });
});
