import { X509Certificate } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, LookupFunction, Socket } from 'node:net';
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

describe('connections that the API server closes (F7)', () => {
  const json = { 'content-type': 'application/json' };

  test('one closed while it was idle is not taken for a failure; a new one that is closed is', async () => {
    let refuses = false;
    const server = http.createServer((request, response) => {
      const socket = request.socket as Socket & { used?: boolean };
      if (socket.used || refuses) {
        socket.resetAndDestroy();
      } else {
        socket.used = true;
        response.writeHead(200, json).end('{}');
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const tls = async () => ({});
    const client = new ApiClient({ server: `http://127.0.0.1:${port}`, tls, credentials: anonymous });
    for (let n = 0; n < 5; n++) {
      await readWhole(await ask(client), 2);
    }
    refuses = true;
    await expect(ask(client)).rejects.toMatchObject({ body: { code: 'api-server-unreachable' } });
    client.close();
    await new Promise((resolve) => server.close(resolve));
  });

  test('only HTTP/1.1 is offered, so that no GOAWAY ends many answers at once', async () => {
    const offered: unknown[] = [];
    const server = https.createServer({ key: KEY, cert: GOOD, ALPNProtocols: ['h2', 'http/1.1'] });
    server.on('secureConnection', (socket: TLSSocket) => offered.push(socket.alpnProtocol));
    server.on('request', (_request, response: http.ServerResponse) => response.writeHead(200, json).end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const tls = async () => ({ ca: GOOD });
    expect(await problemOf({ server: `https://127.0.0.1:${port}`, tls, credentials: anonymous })).toBeNull();
    expect(offered.length).toBeGreaterThan(0);
    expect(offered).not.toContain('h2');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('the name of the API server (F8)', () => {
  type Found = Error | ReadonlyArray<readonly [address: string, family: number]>;
  const notFound = Object.assign(new Error('getaddrinfo ENOTFOUND api.example'), { code: 'ENOTFOUND' });
  const servers: http.Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
  /** Says its own address. */
  async function serveAt(host: string, port = 0): Promise<number> {
    const server = http.createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(host));
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(port, host, resolve));
    return (server.address() as AddressInfo).port;
  }
  function clientOf(port: number, found: () => Found): ApiClient {
    const lookup: LookupFunction = (_name, _options, done) => {
      const answer = found();
      if (answer instanceof Error) {
        done(answer, []);
      } else {
        done(
          null,
          answer.map(([address, family]) => ({ address, family }))
        );
      }
    };
    return new ApiClient({
      server: `http://api.example:${port}`,
      tls: async () => ({ lookup }),
      credentials: anonymous,
    });
  }
  const answerOf = async (client: ApiClient) => String(await readWhole(await ask(client), 100));

  test('is looked up again after a failure, and after every cut', async () => {
    const port = await serveAt('127.0.0.1');
    await serveAt('127.0.0.2', port);
    let found: Found = notFound;
    const client = clientOf(port, () => found);
    await expect(ask(client)).rejects.toMatchObject({
      body: { code: 'api-server-unreachable', detail: expect.stringContaining('ENOTFOUND') as string },
    });
    found = [['127.0.0.1', 4]];
    expect(await answerOf(client)).toBe('"127.0.0.1"');
    found = [['127.0.0.2', 4]];
    servers[0]!.closeAllConnections();
    expect(await answerOf(client)).toBe('"127.0.0.2"');
    client.close();
  });

  test('may have an address that leads nowhere beside one that works', async () => {
    const port = await serveAt('127.0.0.1');
    const client = clientOf(port, () => [
      ['2001:db8::1', 6],
      ['127.0.0.1', 4],
    ]);
    expect(await answerOf(client)).toBe('"127.0.0.1"');
    client.close();
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
