import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Connection } from '../connection/Connection';
import { attributesOf } from './attributesOf';
import { ReviewClient } from './ReviewClient';

interface Asked {
  line: string;
  headers: http.IncomingHttpHeaders;
  body: unknown;
}
let asked: Asked[];
let answer: (response: http.ServerResponse) => void;
let server: http.Server;
let connection: Connection;
let client: ReviewClient;

beforeEach(async () => {
  asked = [];
  server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      asked.push({
        line: `${request.method} ${request.url}`,
        headers: request.headers,
        body: JSON.parse(text) as unknown,
      });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const headers = async () => ({ authorization: 'Bearer own' });
  connection = {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tls: async () => ({}),
    credentials: { headers, refresh: async () => false },
  };
  client = new ReviewClient(connection);
});
afterEach(async () => {
  client.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const json = (status: number, value: unknown) => (response: http.ServerResponse) =>
  response.writeHead(status).end(JSON.stringify(value));
const ask = () =>
  client.isAllowed('SubjectAccessReview', {
    user: 'grafana:ann',
    resourceAttributes: attributesOf('deployments', 'shop'),
  });

test('asks what the API calls for, as the gateway itself', async () => {
  answer = json(201, { status: { allowed: true } });
  expect(await ask()).toBe(true);
  expect(asked[0]!.line).toBe('POST /apis/authorization.k8s.io/v1/subjectaccessreviews');
  expect(asked[0]!.headers).toMatchObject({ authorization: 'Bearer own', 'user-agent': 'clusterscope-gateway' });
  expect(Object.keys(asked[0]!.headers).filter((name) => name.startsWith('impersonate'))).toEqual([]);
  expect(asked[0]!.body).toEqual({
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SubjectAccessReview',
    spec: {
      user: 'grafana:ann',
      resourceAttributes: { verb: 'list', group: 'apps', resource: 'deployments', namespace: 'shop' },
    },
  });
});

test('logs are a right of their own', () => {
  const logs = { verb: 'get', group: '', resource: 'pods', subresource: 'log', namespace: 'shop' };
  expect(attributesOf('pods/log', 'shop')).toEqual(logs);
  expect(attributesOf('nodes', null)).toEqual({ verb: 'list', group: '', resource: 'nodes', namespace: '' });
  // Everywhere is for heartbeats the one namespace they are read in.
  expect(attributesOf('leases', null)).toMatchObject({ resource: 'leases', namespace: 'kube-node-lease' });
});

test.each([
  [{ status: { allowed: false } }],
  [{ status: { allowed: true, denied: true } }],
  [{ status: { allowed: 'true' } }],
  [{ status: {} }],
  [{ spec: { allowed: true } }],
])('%j is a no', async (body) => {
  answer = json(201, body);
  expect(await ask()).toBe(false);
});

test.each<[string, (response: http.ServerResponse) => void, object]>([
  [
    'a missing role',
    json(403, { kind: 'Status', message: 'no', code: 403 }),
    { status: 403, body: { code: 'kind-forbidden' } },
  ],
  ['a redirect', (response) => response.writeHead(307, { location: '/elsewhere' }).end(), { status: 307 }],
  ['an error', json(500, {}), { status: 500 }],
  ['what is no JSON', (response) => response.writeHead(200).end('<p>'), { body: { code: 'api-server-unreachable' } }],
  [
    'too much',
    (response) => response.writeHead(200).end('x'.repeat(70_000)),
    { body: { code: 'api-server-unreachable' } },
  ],
  ['a cut', (response) => response.destroy(), { body: { code: 'api-server-unreachable' } }],
])('%s is an error', async (_name, reply, error) => {
  answer = reply;
  await expect(ask()).rejects.toMatchObject(error);
  expect(asked).toHaveLength(1);
});

test('no answer within five seconds is an error', async () => {
  const timeout = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    expect(ms).toBe(5_000);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    return controller.signal;
  });
  answer = () => undefined;
  await expect(ask()).rejects.toMatchObject({ body: { detail: expect.stringContaining('no answer in time') } });
  timeout.mockRestore();
});

test('a renewed token is tried once', async () => {
  let token = 'old';
  const credentials = {
    headers: async () => ({ authorization: `Bearer ${token}` }),
    refresh: async () => {
      token = 'new';
      return true;
    },
  };
  answer = (response) => json(token === 'new' ? 201 : 401, { status: { allowed: true } })(response);
  const renewed = new ReviewClient({ ...connection, credentials });
  const resourceAttributes = attributesOf('pods', null);
  expect(await renewed.isAllowed('SelfSubjectAccessReview', { resourceAttributes })).toBe(true);
  renewed.close();
  expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
});
