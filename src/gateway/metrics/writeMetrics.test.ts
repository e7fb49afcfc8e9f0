import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { podFixture } from '../../diagnosis/testing/podFixture';
import { filledCache } from '../testing/filledCache';
import { ReceiverGone } from './stream/writeChunk';
import { gatewayMetrics } from './testing/gatewayMetrics';
import { Collector } from './testing/scrapeOf';
import { formatFor } from './text/format';
import { type MetricsRequest, writeMetrics } from './writeMetrics';

const pods = Array.from({ length: 2000 }, (_, i) => podFixture({ name: `web-${i}` }));
const { metrics } = gatewayMetrics(filledCache({ pods }));
let server: Server;
let outcome: Promise<void>;
let url = '';
const request: MetricsRequest = { accept: '', gzip: false, headersOnly: false };

beforeAll(async () => {
  server = createServer((_, response) => {
    outcome = writeMetrics(response, metrics, request);
    outcome.catch(() => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => Object.assign(request, { accept: '', gzip: false, headersOnly: false }));
afterAll(async () => {
  metrics.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('an answer says its format and coding', async () => {
  Object.assign(request, { accept: 'application/openmetrics-text', gzip: true });
  const response = await fetch(url);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/openmetrics-text; version=1.0.0; charset=utf-8',
    'content-encoding': 'gzip',
    vary: 'accept, accept-encoding',
  });
  expect((await response.text()).endsWith('# EOF\n')).toBe(true);
});

test('HEAD has headers only', async () => {
  request.headersOnly = true;
  const response = await fetch(url, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test('a scraper that goes away ends the work without a failure', async () => {
  await new Promise<void>((resolve) => {
    const client = get(url, (response) => {
      response.once('data', () => {
        response.destroy();
        client.destroy();
        resolve();
      });
    });
    client.on('error', () => undefined);
  });
  await expect(outcome).resolves.toBeUndefined();
});

test('it waits for a receiver that is behind, and lets others work meanwhile', async () => {
  const slow = new Collector(true);
  let done = false;
  let turns = 0;
  const writing = metrics.write(slow, formatFor(''), false).then(() => (done = true));
  while (!done) {
    turns++;
    expect(slow.writableLength).toBeLessThan(1_000_000);
    await setImmediate();
  }
  await writing;
  expect(turns).toBeGreaterThan(slow.chunks.length / 2);
  expect(Math.max(...slow.chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(64 * 1024);
});

test('nothing is written to who has gone', async () => {
  const gone = new Collector();
  gone.destroy();
  await expect(metrics.write(gone, formatFor(''), true)).rejects.toThrow(ReceiverGone);
});
