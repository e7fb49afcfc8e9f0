import type { Namespace } from '../../contract/objects';
import { finish } from '../../diagnosis';
import { metaFixture } from '../../diagnosis/testing/metaFixture';
import { KindStore } from './KindStore';

const named = (name: string, resourceVersion = '1', namespace: string | null = 'shop'): Namespace => ({
  meta: { ...metaFixture('X', { name, namespace }), resourceVersion },
  phase: resourceVersion,
});
const PROBLEM = { code: 'api-server-unreachable', message: 'm', detail: 'd', allowed: [] } as const;
const problem = { ...PROBLEM, allowed: [] };

function rig() {
  const told: string[] = [];
  let changes = 0;
  const store = new KindStore<Namespace>('namespaces', () => changes++, {
    onChange: ({ before, after }, first) =>
      told.push(
        `${first ? 'first ' : ''}${before?.phase ?? '-'}>${after?.phase ?? '-'} ${(after ?? before)?.meta.name}`
      ),
  });
  const list = (...objects: Namespace[]) => {
    const replacement = store.replace();
    objects.forEach((object) => replacement.add(object));
    return replacement;
  };
  return { store, told, list, changes: () => changes, names: () => [...store.all()].map(({ meta }) => meta.name) };
}

test('knows nothing until the first list is complete', async () => {
  const { store, list, names } = rig();
  const replacement = list(named('a'));
  expect([store.isKnown, names(), store.freshness(5).asOf]).toEqual([false, [], null]);
  await replacement.commit('9');
  expect(store.freshness(5)).toMatchObject({ state: 'listing', resourceVersion: '9', objects: 1 });
  expect(store.freshness(Date.now() + 5000).asOf).toBeLessThanOrEqual(Date.now());
});

test('a list replaces all at once and tells what came, changed and went', () => {
  const { list, told, names } = rig();
  list(named('a'), named('b'), named('c')).commit('1');
  told.length = 0;
  const next = list(named('b', '2'), named('c'), named('d'));
  expect(names()).toEqual(['a', 'b', 'c']);
  next.commit('2');
  expect(names()).toEqual(['b', 'c', 'd']);
  expect(told).toEqual(['1>2 b', '->1 d', '1>- a']);
});

test('the first list is told as what was there before', () => {
  const { list, told } = rig();
  list(named('a')).commit('1');
  expect(told).toEqual(['first ->1 a']);
});

test('same names in two namespaces are two objects', () => {
  const { store, list } = rig();
  list(named('a', '1', 'x'), named('a', '2', 'y'), named('a', '3', null)).commit('1');
  expect(store.count).toBe(3);
  expect([store.get('x', 'a'), store.get('y', 'a'), store.get(null, 'a')].map((found) => found?.phase)).toEqual([
    '1',
    '2',
    '3',
  ]);
});

test('set and remove count each object once; removing an unknown one changes nothing', () => {
  const { store, list, changes } = rig();
  list().commit('1');
  store.set(named('a'));
  store.set(named('a', '2'));
  expect(store.count).toBe(1);
  store.remove(named('a', '3'));
  const before = changes();
  store.remove(named('a', '3'));
  expect([store.count, changes()]).toEqual([0, before]);
});

test('stale keeps objects and the first moment of doubt; refused forgets', () => {
  const { store, list } = rig();
  list(named('a')).commit('1');
  store.live();
  store.broken('stale', problem, 100);
  store.broken('stale', problem, 200);
  expect(store.freshness(999)).toMatchObject({ state: 'stale', asOf: 100, objects: 1, problem });
  store.live();
  expect(store.freshness(999)).toMatchObject({ state: 'live', asOf: 999, problem: null });
  store.broken('forbidden', problem, 300);
  expect(store.freshness(999)).toMatchObject({ state: 'forbidden', asOf: null, objects: 0, resourceVersion: null });
});

test('failing before the first list is still listing, with the reason', () => {
  const { store } = rig();
  store.broken('stale', problem, 100);
  expect(store.freshness(999)).toMatchObject({ state: 'listing', asOf: null, problem });
});

test('a new list keeps the very objects that did not change', () => {
  const { store, list } = rig();
  const [kept, old] = [named('a'), named('b')];
  list(kept, old).commit('1');
  list(named('a'), named('b', '2')).commit('2');
  expect(store.get('shop', 'a')).toBe(kept);
  expect(store.get('shop', 'b')?.phase).toBe('2');
});

test('a list of another past is believed, the same version of the same object included', () => {
  const { store, list } = rig();
  list(named('a'), named('b', '2')).commit('9');
  const restored = store.replace(true);
  restored.add({ ...named('a'), phase: 'other' });
  restored.commit('8');
  expect([...store.all()].map(({ phase }) => phase)).toEqual(['other']);
});

test('what is the same version of an object is kept without it; anything else must be added', async () => {
  const { store, list, told } = rig();
  const kept = named('a');
  await list(kept, named('b'), named('c')).commit('1');
  told.length = 0;
  const next = store.replace();
  const keep = (object: Namespace) => next.keep(object.meta);
  expect([keep(named('a')), keep(named('b', '2')), keep(named('d'))]).toEqual([true, false, false]);
  expect(next.keep({ ...named('c').meta, uid: 'another' })).toBe(false);
  await next.commit('2');
  expect([store.get('shop', 'a'), store.count]).toEqual([kept, 1]);
  expect(told).toEqual(['1>- b', '1>- c']);
});

test('with a pace a list is in place at once, and known when all that follows it has caught up', async () => {
  const followed: string[] = [];
  let go = (): void => undefined;
  const paused = new Promise<void>((resolve) => (go = resolve));
  const store = new KindStore<Namespace>('namespaces', () => undefined, {
    follower: { apply: ({ after }) => followed.push(after?.meta.name ?? '-'), clear: () => undefined },
    pace: async (work) => {
      work.next();
      await paused;
      return finish(work);
    },
  });
  const replacement = store.replace();
  replacement.add(named('a'));
  replacement.add(named('b'));
  const committed = replacement.commit('1');
  expect([store.isKnown, store.count, followed]).toEqual([false, 2, ['a']]);
  go();
  await committed;
  expect([store.isKnown, followed]).toEqual([true, ['a', 'b']]);
});
