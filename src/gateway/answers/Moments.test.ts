import { podFixture } from '../../diagnosis/testing/podFixture';
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
  cache.store('pods').set(podFixture({ name: 'b' }));
  expect(moments.current()).not.toBe(first);
  expect(moments.current().podRows).toHaveLength(2);
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
