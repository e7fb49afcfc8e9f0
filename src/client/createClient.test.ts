import { routesBy } from '../contract/routes';
import { createClient } from './createClient';
import { grafanaFetcher } from './grafanaFetcher';

const page = { asOf: 1, degraded: [], rows: [], total: 0, next: null };

describe('createClient', () => {
  test('has a method for every route that is no stream', () => {
    expect(Object.keys(createClient(jest.fn()))).toEqual(routesBy('json'));
  });

  test('asks at the route’s address and returns the answer', async () => {
    const fetcher = jest.fn().mockResolvedValue({ status: 200, body: page });
    await expect(createClient(fetcher).nodes({ query: { text: 'a/b' } })).resolves.toEqual(page);
    expect(fetcher).toHaveBeenCalledWith('/api/v1/nodes?text=a%2Fb&packed=true');
  });

  test.each([
    ['a login page', 'nodes', '<html>Sign in</html>'],
    ['some other JSON', 'nodes', { rows: [] }],
    ['nothing', 'nodes', null],
    ['another product’s health', 'health', { status: 'ok' }],
  ] as const)('%s with status 200 is not an answer', async (_name, routeName, body) => {
    const client = createClient(() => Promise.resolve({ status: 200, body }));
    await expect(client[routeName]()).rejects.toMatchObject({ code: 'not-a-gateway', status: 200 });
  });

  test('no answer at all', async () => {
    const client = createClient(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(client.health()).rejects.toMatchObject({ code: 'grafana-unreachable', detail: 'Failed to fetch' });
  });
});

describe('grafanaFetcher', () => {
  test('thrown failures are answers too', async () => {
    const fetcher = grafanaFetcher('/proxy', () => Promise.reject({ status: 502, data: undefined }));
    await expect(fetcher('/x')).resolves.toEqual({ status: 502, body: null });
  });

  test.each([new TypeError('Failed to fetch'), { status: 0, data: {} }, undefined])('%p is none', async (thrown) => {
    await expect(grafanaFetcher('/proxy', () => Promise.reject(thrown))('/x')).rejects.toBe(thrown);
  });
});
