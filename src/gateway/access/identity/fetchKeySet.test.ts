import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { GOOD, KEY, OTHER_NAME } from '../../kubernetes/testing/certificates';
import { fetchKeySet } from './fetchKeySet';

let server: Server & { closeAllConnections(): void };
const listen = async (one: typeof server): Promise<number> => {
  server = one;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
const serve = async (listener: RequestListener) => `http://127.0.0.1:${await listen(http.createServer(listener))}/keys`;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
});

test('reads what is there, with nothing of ours in the request', async () => {
  let headers: http.IncomingHttpHeaders = {};
  const address = await serve((request, response) => {
    headers = request.headers;
    response.end('{}');
  });
  expect(await fetchKeySet(address, null)).toBe('{}');
  expect(Object.keys(headers).sort()).toEqual(['accept', 'connection', 'host', 'user-agent']);
});

test('redirects, errors and large answers are refused', async () => {
  let followed = 0;
  const address = await serve((request, response) => {
    if (request.url === '/keys') {
      response.writeHead(302, { location: '/elsewhere' }).end();
    } else {
      followed++;
      response.end('{}');
    }
  });
  await expect(fetchKeySet(address, null)).rejects.toThrow(`${address}: it answers HTTP 302`);
  expect(followed).toBe(0);
  server.removeAllListeners('request');
  server.on('request', (_request, response: http.ServerResponse) => response.writeHead(500).end());
  await expect(fetchKeySet(address, null)).rejects.toThrow('it answers HTTP 500');
  server.removeAllListeners('request');
  server.on('request', (_request, response: http.ServerResponse) => response.end('x'.repeat(65 * 1024)));
  await expect(fetchKeySet(address, null)).rejects.toThrow('it answers more than 64 KiB');
});

test.each([
  'http://169.254.169.254/latest/meta-data',
  'http://0xA9FEA9FE/',
  'http://2852039166/',
  'http://[fe80::1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[fd00:ec2::254]/',
  'http://metadata.google.internal/',
  'http://METADATA.google.internal./',
])('%s is not asked', async (address) => {
  await expect(fetchKeySet(address, null)).rejects.toThrow('cloud metadata');
});

test('only a certificate that its authority signed for that name is trusted', async () => {
  const port = await listen(https.createServer({ key: KEY, cert: GOOD }, (_request, response) => response.end('{}')));
  const address = `https://127.0.0.1:${port}/keys`;
  expect(await fetchKeySet(address, GOOD)).toBe('{}');
  await expect(fetchKeySet(address, OTHER_NAME)).rejects.toThrow(address);
  await expect(fetchKeySet(address, null)).rejects.toThrow(/self-signed/);
});

test('nobody there is told', async () => {
  await expect(fetchKeySet('http://127.0.0.1:9/keys', null)).rejects.toThrow(
    /http:\/\/127.0.0.1:9\/keys: .*ECONNREFUSED/
  );
});
