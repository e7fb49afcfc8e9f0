import { EventLoopShare } from '../../eventLoop/EventLoopShare';
import type { ServerResponse } from 'node:http';
import { ApiClient } from '../transport/ApiClient';
import { bytesField, envelope, numberField } from '../testing/encode';
import { FakeApiServer, protobuf, type Script } from '../testing/FakeApiServer';
import { MetricsApi } from './MetricsApi';

const usage = (name: string, quantity: string) => [bytesField(1, name), bytesField(2, bytesField(1, quantity))];
const meta = (name: string, namespace = '') => Buffer.concat([bytesField(1, name), bytesField(3, namespace)]);
const sampled = Buffer.concat([
  bytesField(2, numberField(1, 1_795_521_600)),
  bytesField(3, numberField(1, 15_000_000_000)),
]);
const entry = (field: number, name: string, quantity: string) =>
  bytesField(field, Buffer.concat(usage(name, quantity)));

const NODE = Buffer.concat([
  bytesField(1, meta('node-a')),
  sampled,
  entry(4, 'cpu', '1500m'),
  entry(4, 'memory', '2Gi'),
  entry(4, 'example.com/gpu', '1'),
]);
const container = (name: string, cpu: string, memory?: string) =>
  bytesField(
    4,
    Buffer.concat([bytesField(1, name), entry(2, 'cpu', cpu), ...(memory ? [entry(2, 'memory', memory)] : [])])
  );
const POD = Buffer.concat([
  bytesField(1, meta('web', 'shop')),
  sampled,
  container('a', '250m', '1Mi'),
  container('b', '1'),
]);
const list = (item: Buffer) => envelope('X', Buffer.concat([bytesField(1, ''), bytesField(2, item)]));

async function rig(script: Script) {
  const server = new FakeApiServer(script);
  await server.listen();
  const client = new ApiClient(server.connection());
  const stopping = new AbortController();
  let now = 1_000_000;
  const api = new MetricsApi(client, new EventLoopShare(), stopping.signal, () => now);
  const close = async () => {
    client.close();
    await server.close();
  };
  return { api, server, stopping, close, pass: (ms: number) => (now += ms) };
}

const answer =
  (status: number, body: Buffer): Script =>
  (_request, response) =>
    protobuf(response, body, status);

test('samples of nodes and pods: quantities in base units, a pod is the sum of what its containers say', async () => {
  const { api, close, server } = await rig((request, response) =>
    protobuf(response, list(request.url?.endsWith('/nodes') ? NODE : POD))
  );
  const sample = { sampledAt: 1_795_521_600_000, windowSeconds: 15 };
  expect((await api.sampled('nodes')).samples).toEqual([
    { ...sample, name: 'node-a', namespace: null, usage: { cpu: 1.5, memory: 2 * 2 ** 30 }, containers: [] },
  ]);
  expect((await api.sampled('pods')).samples).toEqual([
    {
      ...sample,
      name: 'web',
      namespace: 'shop',
      usage: { cpu: 1.25, memory: 2 ** 20 },
      containers: [
        { name: 'a', cpu: 0.25, memory: 2 ** 20 },
        { name: 'b', cpu: 1, memory: null },
      ],
    },
  ]);
  expect(server.requests.map(({ url }) => url)).toEqual([
    '/apis/metrics.k8s.io/v1beta1/nodes',
    '/apis/metrics.k8s.io/v1beta1/pods',
  ]);
  await close();
});

test('one question serves all who ask within ten seconds', async () => {
  let hold: (response: ServerResponse) => void = () => undefined;
  const held = new Promise<ServerResponse>((resolve) => {
    hold = resolve;
  });
  const { api, server, pass, close } = await rig((_request, response) => hold(response));
  const asked = [1, 2, 3].map(() => api.sampled('nodes'));
  protobuf(await held, list(NODE));
  expect(new Set(await Promise.all(asked)).size).toBe(1);
  pass(9_999);
  await api.sampled('nodes');
  expect(server.requests).toHaveLength(1);
  pass(1);
  server.script = answer(200, list(NODE));
  expect((await api.sampled('nodes')).state.askedAt).toBe(1_010_000);
  expect(server.requests).toHaveLength(2);
  await close();
});

test.each([
  ['absent', answer(404, Buffer.alloc(0)), { problem: { message: 'This cluster has no metrics API' } }],
  ['forbidden', answer(403, Buffer.alloc(0)), { problem: { code: 'kind-forbidden' } }],
  ['failing', answer(503, Buffer.alloc(0)), { problem: { code: 'api-server-unreachable' } }],
  ['failing', answer(200, list(NODE).subarray(0, 60)), { problem: { detail: expect.any(String) } }],
  ['failing', answer(200, Buffer.from('nonsense')), { problem: { code: 'api-server-unreachable' } }],
])('%s is a state, not an error', async (state, script, expected) => {
  const { api, close } = await rig(script);
  expect(await api.sampled('nodes')).toMatchObject({ samples: [], state: { state, ...expected } });
  await close();
});

test('when the gateway stops, who waits is told so', async () => {
  const { api, stopping, close } = await rig(() => undefined);
  const asked = api.sampled('pods');
  setTimeout(() => stopping.abort(), 20);
  await expect(asked).rejects.toMatchObject({ body: { code: 'gateway-stopping' } });
  await close();
});
