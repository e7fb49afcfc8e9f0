import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { podFixture } from '../../diagnosis/testing/podFixture';
import { filledCache } from '../testing/filledCache';
import { serve, type Served } from '../testing/serve';

let served: Served;
const held: ServerResponse[] = [];
const scrape = async (response: ServerResponse) => {
  response.writeHead(200).flushHeaders();
  held.push(response);
  await new Promise((resolve) => response.once('close', resolve));
};

beforeEach(async () => {
  served = await serve(filledCache({ pods: [podFixture()] }), { scrape, limits: { scrapes: 1, scrapesWaiting: 0 } });
});
afterEach(async () => {
  held.splice(0).forEach((response) => response.end());
  await served.close();
});

test('every refusal is told by the code of its error', async () => {
  await served.get('/api/v1/pods', {});
  await served.get('/api/v1/pods', { authorization: 'Bearer wrong' });
  await served.get('/api/v1/pods?limit=x');
  await served.get('/api/v1/pods');
  expect(served.refused).toEqual(['token-missing', 'token-refused', 'bad-parameter']);
});

test('so is what is not HTTP', async () => {
  const { hostname, port } = new URL(served.url);
  const socket = connect(Number(port), hostname);
  await new Promise<void>((resolve) => {
    socket.on('close', resolve).on('data', () => undefined);
    socket.end('not a request\r\n\r\n');
  });
  expect(served.refused).toEqual(['bad-request']);
});

test('scrapes beyond the limit are refused, and let in again once one is over', async () => {
  const first = await served.get('/metrics', {});
  const second = await served.get('/metrics', {});
  expect([first.status, second.status, served.refused]).toEqual([200, 429, ['too-many-requests']]);
  held.splice(0).forEach((response) => response.end());
  await first.text();
  const third = await served.get('/metrics', {});
  expect(third.status).toBe(200);
});

test('connections that find no place are told too', async () => {
  const crowded = await serve(filledCache({}), { limits: { connections: 1 } });
  const { hostname, port } = new URL(crowded.url);
  const [first, second] = [connect(Number(port), hostname), connect(Number(port), hostname)];
  await Promise.race([first, second].map((socket) => new Promise((resolve) => socket.on('close', resolve))));
  first.destroy();
  second.destroy();
  await crowded.close();
  expect(crowded.refused).toEqual(['too-many-connections']);
});
