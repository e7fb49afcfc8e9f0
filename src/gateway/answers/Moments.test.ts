import { finish } from '../../diagnosis';
import { podFixture, waiting } from '../../diagnosis/testing/podFixture';
import { ClusterCache } from '../cache/ClusterCache';
import { filledCache } from '../testing/filledCache';
import { Moments } from './Moments';

function rig() {
  let now = 1_000_000;
  const cache = filledCache({ pods: [podFixture({ name: 'a' })] });
  const moments = new Moments(cache, () => now);
  return { cache, moments, pass: (ms: number) => (now += ms) };
}

test('one moment serves as long as nothing changes, up to ten seconds', () => {
  const { moments, pass } = rig();
  const first = moments.current();
  pass(9_999);
  expect(moments.current()).toBe(first);
  pass(1);
  expect(moments.current()).not.toBe(first);
});

test('a change makes a new moment at once when diagnosis is cheap', () => {
  const { cache, moments } = rig();
  const first = moments.current();
  first.cost = 0;
  cache.store('pods').set(podFixture({ name: 'b' }));
  expect(moments.current()).not.toBe(first);
  expect(moments.current().view.podsIn('shop')).toHaveLength(2);
});

test('dear diagnosis rests nine times as long as it took, a second at most', () => {
  const { cache, moments, pass } = rig();
  const first = moments.current();
  first.cost = 50;
  cache.store('pods').set(podFixture({ name: 'b' }));
  pass(449);
  expect(moments.current()).toBe(first);
  pass(1);
  const second = moments.current();
  expect(second).not.toBe(first);
  second.cost = 60_000;
  cache.store('pods').set(podFixture({ name: 'c' }));
  pass(1000);
  expect(moments.current()).not.toBe(second);
});

test('a clock that was set back does not freeze the answer', () => {
  const { moments, pass } = rig();
  const first = moments.current();
  pass(-3_600_000);
  expect(moments.current()).not.toBe(first);
});

test('a big cluster is diagnosed in the background, and the last complete diagnosis is handed out meanwhile', async () => {
  let now = 1_000_000;
  const pods = Array.from({ length: 2500 }, (_, i) => podFixture({ name: `p-${i}`, node: null }));
  const cache = filledCache({ pods });
  const moments = new Moments(cache, () => now);
  const stop = new AbortController();
  let paces = 0;
  const kept = moments.keep(async (work) => {
    await Promise.resolve();
    const result = finish(work);
    setImmediate(() => paces++);
    return result;
  }, stop.signal);
  const until = async (condition: () => boolean) => {
    while (!condition()) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await until(() => paces === 1);
  const first = moments.current();
  first.cost = 0;
  cache
    .store('pods')
    .set(podFixture({ name: 'p-1', containers: [{ state: waiting('ImagePullBackOff'), ready: false }] }));
  now += 999;
  expect(moments.current()).toBe(first);
  now += 1;
  await until(() => moments.current() !== first);
  expect(moments.current().broken.texts).toHaveLength(2);
  stop.abort();
  await kept;
});

test('a kind that has become known makes a new moment, however short ago the last one is', () => {
  const cache = new ClusterCache();
  const moments = new Moments(cache, () => 1000);
  const first = moments.current();
  first.cost = 60_000;
  expect(first.known.has('pods')).toBe(false);
  void cache.store('pods').replace().commit('1');
  expect(moments.current().known.has('pods')).toBe(true);
});
