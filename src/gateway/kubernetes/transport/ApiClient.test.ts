import { X509Certificate } from 'node:crypto';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Connection } from '../connection/Connection';
import { TlsFiles } from '../connection/TlsFiles';
import { EXPIRED, GOOD, KEY, OTHER_NAME } from '../testing/certificates';
import { statusBytes } from '../testing/encode';
import { FakeApiServer, protobuf } from '../testing/FakeApiServer';
import { ApiClient } from './ApiClient';
import { readWhole } from './readWhole';

const REQUEST = { path: '/x', accept: 'application/json', verb: 'get', what: 'pods' };
const ask = (client: ApiClient) => client.get({ ...REQUEST, signal: new AbortController().signal });
const anonymous = { headers: async () => ({}), refresh: async () => false };

async function problemOf(connection: Connection) {
  const client = new ApiClient(connection);
  try {
    const answer = await ask(client);
    answer.destroy();
    return null;
  } catch (error) {
    return (error as { body: unknown }).body;
  } finally {
    client.close();
  }
}

describe.each([
  ['expired', EXPIRED, EXPIRED, 'The certificate of the API server is expired'],
  ['for another name', OTHER_NAME, OTHER_NAME, 'The certificate of the API server is for another name'],
  ['from an unknown authority', GOOD, OTHER_NAME, /is from an unknown authority/],
  ['good', GOOD, GOOD, null],
])('a certificate that is %s', (_name, cert, ca, message) => {
  test('is told as such', async () => {
    const server = https.createServer({ key: KEY, cert }, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const problem = await problemOf({
      server: `https://127.0.0.1:${port}`,
      tls: async () => ({ ca }),
      credentials: anonymous,
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    if (message === null) {
      expect(problem).toBeNull();
    } else {
      const expected = typeof message === 'string' ? message : expect.stringMatching(message);
      expect(problem).toMatchObject({ code: 'api-server-certificate', message: expected });
    }
  });
});

test('new connections trust a renewed authority and show a renewed certificate', async () => {
  const shown: string[] = [];
  const server = https.createServer({ key: KEY, cert: GOOD, requestCert: true, rejectUnauthorized: false });
  server.on('request', (request, response) => {
    shown.push((request.socket as TLSSocket).getPeerCertificate().fingerprint256 ?? '');
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let now = 0;
  let held = { ca: OTHER_NAME, cert: GOOD, key: KEY };
  const files = new TlsFiles(
    held,
    async () => held,
    () => now
  );
  const { port } = server.address() as AddressInfo;
  const tls = () => files.current();
  const client = new ApiClient({ server: `https://127.0.0.1:${port}`, tls, credentials: anonymous });
  await expect(ask(client)).rejects.toMatchObject({ body: { code: 'api-server-certificate' } });
  for (const cert of [GOOD, OTHER_NAME]) {
    held = { ca: GOOD, cert, key: KEY };
    now += 5_000;
    await readWhole(await ask(client), 2);
  }
  const fingerprintOf = (cert: string) => new X509Certificate(cert).fingerprint256;
  expect(shown).toEqual([fingerprintOf(GOOD), fingerprintOf(OTHER_NAME)]);
  client.close();
  await new Promise((resolve) => server.close(resolve));
});

describe('answers', () => {
  let server: FakeApiServer;
  let problem: unknown;
  const run = async (script: FakeApiServer['script']) => {
    server = new FakeApiServer(script);
    await server.listen();
    problem = await problemOf(server.connection());
    await server.close();
  };

  test('that refuse the credentials', async () => {
    await run((_request, response) => protobuf(response, statusBytes(401, 'Unauthorized', 'Unauthorized'), 401));
    expect(problem).toMatchObject({ code: 'api-server-unauthorized', detail: 'HTTP 401: Unauthorized' });
  });

  test('of something that is no API server', async () => {
    await run((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in'));
    expect(problem).toMatchObject({ code: 'api-server-unreachable', message: 'What answers is not an API server' });
  });

  test('of something that speaks another language than was asked for', async () => {
    await run((_request, response) => protobuf(response, statusBytes(0, '', '')));
    expect(problem).toMatchObject({ code: 'api-server-unreachable', message: 'What answers is not an API server' });
  });

  test('that never come because nobody listens', async () => {
    problem = await problemOf({ server: 'http://127.0.0.1:9', tls: async () => ({}), credentials: anonymous });
    expect(problem).toMatchObject({ code: 'api-server-unreachable', detail: expect.stringContaining('ECONNREFUSED') });
  });
});

test('a 401 makes it read its token again and try once more', async () => {
  let token = 'old';
  const server = new FakeApiServer((request, response) => {
    const good = request.headers.authorization === 'Bearer new';
    protobuf(response, statusBytes(good ? 200 : 401, '', ''), good ? 200 : 401);
  });
  await server.listen();
  const connection = server.connection(() => token);
  const refresh = async () => {
    const changed = token !== 'new';
    token = 'new';
    return changed;
  };
  const client = new ApiClient({ ...connection, credentials: { ...connection.credentials, refresh } });
  const answer = await client.get({
    ...REQUEST,
    accept: 'application/vnd.kubernetes.protobuf',
    signal: new AbortController().signal,
  });
  answer.resume();
  expect(answer.statusCode).toBe(200);
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
  client.close();
  await server.close();
});
