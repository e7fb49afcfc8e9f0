import { RESOURCES } from '../../../contract/kinds';
import { eventFixture } from '../../../diagnosis/testing/eventFixture';
import { nodeFixture } from '../../../diagnosis/testing/nodeFixture';
import { end, podFixture, waiting } from '../../../diagnosis/testing/podFixture';
import { serviceFixture } from '../../../diagnosis/testing/serviceFixture';
import { deploymentFixture, replicaSetFixture } from '../../../diagnosis/testing/workloadFixture';
import { type Access, fullAccess, type Readable } from '../../access/Access';
import { filledCache } from '../../testing/filledCache';
import { serve, type Served } from '../../testing/serve';

const broken = [{ state: waiting('CrashLoopBackOff'), ready: false, restarts: 9, last: end(1) }];

/** The same objects in two namespaces, on one node. */
const inNamespace = (namespace: string) => ({
  deployments: deploymentFixture({ name: 'web', namespace, ready: 0 }),
  replicasets: replicaSetFixture({ name: 'web-1', namespace, owner: 'Deployment/web', ready: 0 }),
  services: serviceFixture({ name: 'web', namespace }),
  pods: podFixture({
    name: `web-1-${namespace}`,
    namespace,
    owner: 'ReplicaSet/web-1',
    node: 'node-a',
    containers: broken,
  }),
  events: eventFixture({ about: `Pod/web-1-${namespace}`, namespace, reason: 'BackOff', type: 'Warning' }),
});
const all = [inNamespace('shop'), inNamespace('bank')];
const cache = filledCache({
  nodes: [nodeFixture({ name: 'node-a' })],
  deployments: all.map(({ deployments }) => deployments),
  replicasets: all.map(({ replicasets }) => replicasets),
  services: all.map(({ services }) => services),
  pods: all.map(({ pods }) => pods),
  events: all.map(({ events }) => events),
});

const limited = (sees: (resource: Readable, namespace: string | null) => boolean): Access => ({
  ...fullAccess('limited'),
  seesAll: false,
  scope: async () => ({ sees }),
});

const asked: string[] = [];
const cluster = {
  yaml: async (resource: string, namespace: string | null, name: string) => {
    asked.push(`${resource} ${namespace}/${name}`);
    return { resourceVersion: '1', yaml: 'kind: X\n', removed: [] };
  },
  log: async () => {
    asked.push('log');
    return { lines: [], truncated: false };
  },
  followLog: () => Promise.reject(new Error('not here')),
  sampled: async (of: string) => ({
    state: { state: 'served' as const, problem: null, askedAt: 0 },
    samples: ['shop', 'bank'].map((namespace) => ({
      name: of === 'nodes' ? 'node-a' : `web-1-${namespace}`,
      namespace: of === 'nodes' ? null : namespace,
      sampledAt: null,
      windowSeconds: null,
      usage: { cpu: 1, memory: 1 },
      containers: [],
    })),
  }),
};

const open = (access: Access) => serve(cache, { access, cluster });
let shopOnly: Served;
let everything: Served;
beforeAll(async () => {
  shopOnly = await open(limited((_resource, namespace) => namespace === 'shop'));
  everything = await open(fullAccess('all'));
});
afterAll(() => Promise.all([shopOnly.close(), everything.close()]));

/** Status, body and headers, apart from what is new in every answer. */
async function answer(served: Served, path: string) {
  const response = await served.get(path);
  const { date: _date, 'x-request-id': _id, ...headers } = Object.fromEntries(response.headers);
  return {
    status: response.status,
    body: (await response.text()).replaceAll(/gone-\w+|web-1-bank|web/g, '*'),
    headers,
  };
}

describe('an object that may not be seen is answered like one that does not exist', () => {
  test.each([
    ['/api/v1/objects/pods/bank/web-1-bank', '/api/v1/objects/pods/bank/gone-abcdef'],
    ['/api/v1/objects/pods/bank/web-1-bank/yaml', '/api/v1/objects/pods/bank/gone-abcdef/yaml'],
    ['/api/v1/objects/pods/bank/web-1-bank/related', '/api/v1/objects/pods/bank/gone-abcdef/related'],
    ['/api/v1/objects/deployments/bank/web', '/api/v1/objects/deployments/bank/gone-'.concat('x')],
    ['/api/v1/pods/bank/web-1-bank/logs', '/api/v1/pods/bank/gone-abcdef/logs'],
    ['/api/v1/pods/bank/web-1-bank/logs?container=nope', '/api/v1/pods/bank/gone-abcdef/logs?container=nope'],
    ['/api/v1/pods/bank/web-1-bank/logs/follow', '/api/v1/pods/bank/gone-abcdef/logs/follow'],
    ['/api/v1/services/bank/web/path', '/api/v1/services/bank/gone-x/path'],
    ['/api/v1/objects/nodes/-/node-a', '/api/v1/objects/nodes/-/gone-ab'],
  ])('%s', async (hidden, missing) => {
    asked.length = 0;
    const [unseen, absent] = [await answer(shopOnly, hidden), await answer(shopOnly, missing)];
    expect(unseen.status).toBe(404);
    const sized = ({ headers: { 'content-length': _length, etag: _etag, ...headers }, ...rest }: typeof unseen) => ({
      ...rest,
      headers,
      body: rest.body.replace('node-a', '*'),
    });
    expect(sized(unseen)).toEqual(sized(absent));
    expect(asked).toEqual([]);
    const own = hidden.replaceAll('bank', 'shop').replace('/follow', '').replace('?container=nope', '');
    expect((await everything.get(own)).status).toBe(200);
  });

  test('logs may be kept back where the pod may be seen', async () => {
    const noLogs = await open(limited((resource) => resource !== 'pods/log'));
    expect((await noLogs.get('/api/v1/pods/shop/web-1-shop/logs')).status).toBe(404);
    expect((await noLogs.get('/api/v1/objects/pods/shop/web-1-shop')).status).toBe(200);
    await noLogs.close();
  });
});

describe('whatever is listed holds nothing that may not be seen', () => {
  test.each([
    '/api/v1/pods',
    '/api/v1/pods?namespace=bank',
    '/api/v1/nodes',
    '/api/v1/problems',
    '/api/v1/problems?namespace=bank',
    '/api/v1/events',
    '/api/v1/events?namespace=bank&object=Pod/web-1-bank',
    '/api/v1/top/pods',
    '/api/v1/top/nodes',
    '/api/v1/objects/deployments/shop/web',
    '/api/v1/objects/pods/shop/web-1-shop/related',
    '/api/v1/services/shop/web/path',
    ...RESOURCES.map((resource) => `/api/v1/objects/${resource}`),
  ])('%s', async (path) => {
    const body = await (await shopOnly.get(path)).text();
    expect(body).not.toMatch(/bank/);
    expect(body).not.toMatch(/"kind":"Node","namespace":null,"name":"node-a"/);
  });

  test('while others see all of it', async () => {
    for (const path of [
      '/api/v1/pods',
      '/api/v1/problems',
      '/api/v1/events',
      '/api/v1/top/pods',
      '/api/v1/objects/services',
    ]) {
      expect(await (await everything.get(path)).text()).toMatch(/bank/);
    }
    expect(await (await everything.get('/api/v1/summary')).json()).toMatchObject({
      nodes: { total: 1 },
      pods: { total: 2 },
      workloads: 2,
      services: 2,
    });
    expect(await (await shopOnly.get('/api/v1/summary')).json()).toMatchObject({
      nodes: { total: 0 },
      pods: { total: 1 },
      workloads: 1,
      services: 1,
    });
  });
});
