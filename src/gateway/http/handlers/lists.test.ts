import type { EventsAnswer, ObjectsAnswer } from '../../../contract/answers';
import { KINDS, RESOURCES } from '../../../contract/kinds';
import { ago, NOW } from '../../../diagnosis/testing/clock';
import { eventFixture } from '../../../diagnosis/testing/eventFixture';
import { deploymentFixture } from '../../../diagnosis/testing/workloadFixture';
import { columnsOf } from '../../answers/columns/columnsOf';
import { filledCache } from '../../testing/filledCache';
import { serve, type Served } from '../../testing/serve';

const deployment = (name: string, namespace: string, ready: number, labels: Record<string, string>) =>
  deploymentFixture({ name, namespace, replicas: 3, ready, labels });
const cache = filledCache({
  deployments: [
    deployment('a', 'shop', 3, { app: 'a', tier: 'web' }),
    deployment('b', 'shop', 0, { app: 'b' }),
    deployment('c', 'bank', 1, { app: 'c', tier: 'web' }),
    deployment('d', 'bank', 3, {}),
  ],
  events: [
    eventFixture({
      about: 'Pod/p',
      namespace: 'shop',
      type: 'Warning',
      reason: 'Unhealthy',
      message: 'HTTP 503',
      lastAt: ago(30),
    }),
    eventFixture({
      about: 'Pod/q',
      namespace: 'bank',
      type: 'Normal',
      reason: 'Pulled',
      message: 'image',
      lastAt: ago(7200),
    }),
    eventFixture({
      about: 'Node/n',
      namespace: null,
      type: 'Warning',
      reason: 'NodeNotReady',
      message: 'x',
      lastAt: ago(60),
    }),
  ],
});
let served: Served;
beforeAll(async () => {
  served = await serve(cache, { now: () => NOW });
});
afterAll(() => served.close());

const ask = async <A>(path: string) => (await (await served.get(path)).json()) as A;
const names = async (query: string) =>
  (await ask<ObjectsAnswer>(`/api/v1/objects/deployments?${query}`)).rows.map(({ object }) => object.name);

describe('objects of a kind', () => {
  test.each([
    ['', ['a', 'b', 'c', 'd']],
    ['namespace=bank', ['c', 'd']],
    ['labels=tier%3Dweb', ['a', 'c']],
    ['labels=app in (a,b),!tier', ['b']],
    ['labels=!app', ['d']],
    ['text=SHOP', ['a', 'b']],
    ['sort=ready', ['b', 'c', 'd', 'a']],
    ['sort=ready&order=desc&namespace=shop', ['a', 'b']],
    ['sort=namespace', ['c', 'd', 'a', 'b']],
    ['limit=1&sort=name&order=desc', ['d']],
  ])('%s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test('page after page, by any column, every object once', async () => {
    for (const sort of ['name', 'namespace', 'status', 'age', ...columnsOf('deployments').map(({ id }) => id)]) {
      const found: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
        const page: ObjectsAnswer = await ask(`/api/v1/objects/deployments?limit=1&sort=${sort}${after}`);
        found.push(...page.rows.map(({ object }) => object.name));
        cursor = page.next;
      }
      expect(found.sort()).toEqual(['a', 'b', 'c', 'd']);
    }
  });

  test('cells stand under their columns; counts are of all pages and of all states', async () => {
    const answer = await ask<ObjectsAnswer>('/api/v1/objects/deployments?limit=1&sort=ready');
    const { status } = answer.rows[0]!;
    const cell = (id: string) => answer.rows[0]!.cells[answer.columns.findIndex((column) => column.id === id)];
    expect([cell('ready'), cell('desired'), cell('strategy')]).toEqual([0, 3, 'RollingUpdate']);
    expect(answer.counts.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    const one = await ask<ObjectsAnswer>(`/api/v1/objects/deployments?status=${encodeURIComponent(status)}`);
    expect(one.rows.map(({ object }) => object.name)).toEqual(['b']);
    expect(one.counts).toEqual(answer.counts);
  });

  test.each(RESOURCES)('%s: ids of columns are different words', (resource) => {
    const ids = ['name', 'namespace', 'status', 'age', ...columnsOf(resource).map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-zA-Z]{2,40}$/.test(id))).toEqual([]);
    expect(columnsOf(resource).length).toBeGreaterThan(0);
    expect(KINDS[resource]).toBeDefined();
  });
});

describe('events', () => {
  const reasons = async (query: string) =>
    (await ask<EventsAnswer>(`/api/v1/events?${query}`)).rows.map(({ reason }) => reason);

  test.each([
    ['', ['Unhealthy', 'NodeNotReady', 'Pulled']],
    ['namespace=bank', ['Pulled']],
    ['object=Pod/p', ['Unhealthy']],
    ['object=Node/n', ['NodeNotReady']],
    ['type=Normal', ['Pulled']],
    ['reason=Unhealthy', ['Unhealthy']],
    ['sinceSeconds=3600', ['Unhealthy', 'NodeNotReady']],
    ['sinceSeconds=45', ['Unhealthy']],
    ['text=503', ['Unhealthy']],
    ['sort=reason&order=asc', ['NodeNotReady', 'Pulled', 'Unhealthy']],
  ])('%s', async (query, expected) => {
    expect(await reasons(query)).toEqual(expected);
  });

  test('counts leave the filter by type aside; a wrong object is refused', async () => {
    expect((await ask<EventsAnswer>('/api/v1/events?type=Normal')).counts).toEqual({ normal: 1, warning: 2 });
    for (const object of ['p', 'Pod/', '/p', 'Pod/p/q', '__proto__']) {
      expect((await served.get(`/api/v1/events?object=${object}`)).status).toBe(400);
    }
  });
});
