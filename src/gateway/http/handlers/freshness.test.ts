import { ROUTES, type RouteName, routesBy } from '../../../contract/routes';
import type { Freshness, HealthAnswer } from '../../../contract/answers';
import { podFixture } from '../../../diagnosis/testing/podFixture';
import { nodeFixture } from '../../../diagnosis/testing/nodeFixture';
import { serviceFixture } from '../../../diagnosis/testing/serviceFixture';
import { type Access, fullAccess } from '../../access/Access';
import { filledCache } from '../../testing/filledCache';
import type { ClusterCache } from '../../cache/ClusterCache';
import { serve as open, type ServeOptions } from '../../testing/serve';

const SAMPLED = { state: { state: 'served' as const, problem: null, askedAt: 1 }, samples: [] };
const cluster = {
  yaml: async () => ({ resourceVersion: '7', yaml: '', removed: [] }),
  log: async () => ({ lines: [], truncated: false }),
  followLog: () => Promise.reject(new Error('not here')),
  sampled: async () => SAMPLED,
};
const filled = () =>
  filledCache({
    nodes: [nodeFixture()],
    pods: [podFixture({ name: 'web', namespace: 'shop' }), podFixture({ name: 'web', namespace: 'bank' })],
    services: [serviceFixture({ name: 'web', namespace: 'shop' })],
  });

const opened: Array<Awaited<ReturnType<typeof open>>> = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));
async function serve(cache: ClusterCache, options?: ServeOptions) {
  const served = await open(cache, options);
  opened.push(served);
  return served;
}

const PLACES: { readonly [parameter: string]: string } = { resource: 'pods', namespace: 'shop', name: 'web' };
const addressOf = (name: RouteName) => ROUTES[name].path.replace(/\{(\w+)\}/g, (_, parameter) => PLACES[parameter]!);

/** Kinds and `sources` of the answers for which the API server is asked. */
const ASKED: ReadonlySet<string> = new Set(['yaml', 'logs', 'topNodes', 'topPods']);

test.each(routesBy('json').filter((name) => name !== 'health'))(
  'the answer of %s says how fresh it is',
  async (name) => {
    const served = await serve(filled(), { cluster });
    const before = Date.now();
    const answer = (await (await served.get(addressOf(name))).json()) as Freshness;
    expect(answer.source).toBe(ASKED.has(name) ? 'api-server' : 'cache');
    expect(answer.degraded).toEqual([]);
    const versions = Object.values(answer.resourceVersions);
    expect(new Set(versions)).toEqual(new Set(name === 'yaml' || name === 'logs' ? [] : ['1']));
    if (name.startsWith('top')) {
      expect(answer.asOf).toBe(SAMPLED.state.askedAt);
    } else if (name !== 'capabilities') {
      expect(answer.asOf).toBeGreaterThanOrEqual(before);
    }
  }
);

test('a kind that was never listed has no resourceVersion', async () => {
  const cache = filled();
  cache.store('leases').broken('forbidden', { code: 'kind-forbidden', message: '', detail: '', allowed: [] }, 1);
  const served = await serve(cache);
  const answer = (await (await served.get('/api/v1/problems')).json()) as Freshness;
  expect(answer.asOf).toBeNull();
  expect(answer.resourceVersions).toMatchObject({ pods: '1', events: '1' });
  expect(answer.resourceVersions).not.toHaveProperty('leases');
});

test('content that is the same at a later resourceVersion is not sent again', async () => {
  const cache = filled();
  const served = await serve(cache);
  const headers = { authorization: 'Bearer first-token' };
  const etag = (await served.get('/api/v1/pods', headers)).headers.get('etag')!;
  cache.store('pods').reached('2');
  expect((await served.get('/api/v1/pods', { ...headers, 'if-none-match': etag })).status).toBe(304);
});

describe('how many objects there are in the whole cluster', () => {
  const stale = () => {
    const cache = filled();
    const problem = { code: 'api-server-unreachable', message: '', detail: '', allowed: [] } as const;
    cache.store('pods').broken('stale', { ...problem, allowed: [] }, 1);
    return cache;
  };
  const shopOnly: Access = {
    ...fullAccess('limited'),
    seesAll: false,
    scope: async () => ({ sees: (_resource, namespace) => namespace === 'shop' }),
  };

  test.each([
    ['everything', fullAccess('all'), 2],
    ['one namespace', shopOnly, null],
  ] as const)('as told to who may see %s', async (_name, access, pods) => {
    const served = await serve(stale(), { access, cluster });
    for (const name of routesBy('json')) {
      const answer = (await (await served.get(addressOf(name))).json()) as Partial<Freshness & HealthAnswer>;
      const told = [...(answer.kinds ?? []), ...(answer.degraded ?? [])].filter(({ resource }) => resource === 'pods');
      expect([name, ...told.map(({ objects }) => objects)]).toEqual([name, ...told.map(() => pods)]);
    }
    const { degraded } = (await (await served.get('/api/v1/pods')).json()) as Freshness;
    expect(degraded).toHaveLength(1);
  });
});
