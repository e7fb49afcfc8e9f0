import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildGateway } from '../../../src/build/gateway';
import type { HealthAnswer, ObjectsAnswer, PodRow } from '../../../src/contract/answers';
import { RESOURCES } from '../../../src/contract/kinds';
import { ROUTES } from '../../../src/contract/routes';
import { GOOD, KEY, OTHER_NAME } from '../../../src/gateway/kubernetes/testing/certificates';
import { until } from '../../stack/system/wait';
import { hostileStore } from '../content/hostileCluster';
import type { Place } from '../content/addresses';
import { readAll } from '../content/readAll';
import { dripping } from '../plan/deliveries';
import { BuiltGateway, TOKEN } from './BuiltGateway';
import { startFakeCluster, type FakeCluster, type FakeClusterOptions } from './fakeCluster';

const folder = mkdtempSync(path.join(tmpdir(), 'faults-process-'));
const bundle = path.join(folder, 'clusterscope-gateway.mjs');
const ends: Array<() => Promise<void>> = [];

beforeAll(() => buildGateway(bundle), 60_000);
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function fakeCluster(options?: FakeClusterOptions): Promise<FakeCluster> {
  const cluster = await startFakeCluster(options);
  ends.push(() => cluster.close());
  return cluster;
}

async function gatewayOf(cluster: FakeCluster, output?: 'unread' | 'closed'): Promise<BuiltGateway> {
  const gateway = await BuiltGateway.start({ bundle, kubeconfig: cluster.kubeconfig, output });
  ends.push(() => gateway.stop());
  return gateway;
}

const health = async (gateway: BuiltGateway) => JSON.parse((await gateway.get('/api/v1/health')).text) as HealthAnswer;

test('F30 killed during a list, it starts again and knows everything', async () => {
  let slow = true;
  const cluster = await fakeCluster({
    interfere: (exchange) => {
      if (slow) {
        exchange.proceed({ deliver: dripping(Infinity, 50, 20) });
      }
      return slow;
    },
  });
  const first = await gatewayOf(cluster);
  await until('the lists to begin', () => cluster.server.requests.length >= RESOURCES.length);
  await first.stop('SIGKILL');
  slow = false;
  const second = await gatewayOf(cluster);
  await second.synced();
  const { rows } = JSON.parse((await second.get('/api/v1/pods?limit=500')).text) as { rows: PodRow[] };
  expect(rows.map(({ namespace, name }) => `${namespace}/${name}`).sort()).toEqual(
    cluster.server.scene.store.at('pods').map(([key]) => key)
  );
}, 300_000);

test.each(['unread', 'closed'] as const)(
  'F33 it goes on when its output is %s',
  async (output) => {
    const gateway = await gatewayOf(await fakeCluster(), output);
    await gateway.synced();
    const target = `/api/v1/${'x'.repeat(200)}`;
    for (let count = 0; count < 1500; count++) {
      expect((await gateway.get(target)).status).toBe(404);
    }
    expect(gateway.isUp).toBe(true);
  },
  300_000
);

test('F27 a server certificate that is wrong for a while is told, and forgotten when it is right again', async () => {
  const cluster = await fakeCluster();
  const gateway = await gatewayOf(cluster);
  await gateway.synced();
  cluster.server.present({ key: KEY, cert: OTHER_NAME });
  cluster.server.cut();
  await until('the problem', async () => (await health(gateway)).apiServer.problem?.code === 'api-server-certificate');
  cluster.server.present({ key: KEY, cert: GOOD });
  await gateway.synced();
  expect((await health(gateway)).apiServer.problem).toBeNull();
}, 300_000);

test('F36 browsers that go away in mid-answer leave nothing behind', async () => {
  const gateway = await gatewayOf(await fakeCluster());
  await gateway.synced();
  await gateway.get('/api/v1/health');
  const before = gateway.descriptors;
  const paths = Object.values(ROUTES).map((route) => route.path.replace(/\{\w+\}/g, 'x'));
  for (let count = 0; count < 1000; count++) {
    await new Promise<void>((resolve) => {
      const socket = net.connect(gateway.port, '127.0.0.1');
      const target = paths[count % paths.length]!;
      socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${TOKEN}\r\n\r\n`);
      socket.once('error', () => undefined);
      socket.once('close', () => resolve());
      // Some leave before the answer, some in the middle of it.
      count % 2 === 0 ? setTimeout(() => socket.resetAndDestroy(), 1) : socket.once('data', () => socket.destroy());
    });
  }
  await until('descriptors to be as before', () => gateway.descriptors <= before);
  expect(gateway.log).not.toContain('"level":"error"');
}, 300_000);

test.each([1, 2, 3])(
  'H11, H12: a cluster of hostile objects (seed %d) is read without a failure',
  async (seed) => {
    const store = hostileStore({ seed, objects: 12, events: 3000 });
    const gateway = await gatewayOf(await fakeCluster({ store }));
    await gateway.synced();
    const { rows } = JSON.parse((await gateway.get('/api/v1/objects/events?limit=40')).text) as ObjectsAnswer;
    // Of a flood of events only the newest are kept.
    const keptEvents = rows.map(({ object: { namespace, name } }): Place => {
      return { resource: 'events', namespace: namespace ?? '', name };
    });
    const places = RESOURCES.filter((resource) => resource !== 'events').flatMap((resource) =>
      store
        .at(resource)
        .slice(0, 40)
        .map(([key]) => {
          const [namespace = '', name = ''] = key.split('/');
          return { resource, namespace, name };
        })
    );
    const { read, complaints } = await readAll(gateway, [...places, ...keptEvents]);
    expect(complaints).toEqual([]);
    expect(read).toBeGreaterThan(200);
    expect(gateway.log).not.toContain('"level":"error"');
  },
  300_000
);
