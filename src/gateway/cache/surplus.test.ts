import fc from 'fast-check';
import { eventFixture } from '../../diagnosis/testing/eventFixture';
import { ClusterCache } from './ClusterCache';
import { LiveView } from './LiveView';
import { isTooMany, surplus } from './surplus';

test('the oldest go, no more than are too many', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(30), (ages, most) => {
      const dropped = surplus(ages, most, (age) => age);
      expect(dropped).toHaveLength(Math.max(0, ages.length - most));
      expect([...dropped].sort((a, b) => a - b)).toEqual([...ages].sort((a, b) => a - b).slice(0, dropped.length));
    })
  );
});

test('one object too many is no reason to look yet', () => {
  expect([isTooMany(100, 100), isTooMany(101, 100), isTooMany(102, 100), isTooMany(1010, 1000)]).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

const about = (pod: string, i: number) =>
  eventFixture({ about: `Pod/${pod}`, reason: `R${i}`, lastAt: 1_000_000 + i, firstAt: null });

test('an object keeps its latest hundred events, and what was dropped is counted', () => {
  const cache = new ClusterCache();
  void cache.store('events').replace().commit('1');
  cache.store('events').set(about('calm', 1));
  for (let i = 0; i < 250; i++) {
    cache.store('events').set(about('noisy', (i * 7) % 250));
  }
  const kept = [...cache.all('events')].filter(({ regarding }) => regarding.name === 'noisy');
  expect(kept.length).toBeLessThanOrEqual(102);
  expect(kept.some(({ reason }) => reason === 'R249')).toBe(true);
  expect(kept.some(({ reason }) => reason === 'R0')).toBe(false);
  expect(cache.count('events') + cache.store('events').dropped).toBe(251);
  expect(new LiveView(cache).eventsOf('Pod', about('noisy', 1).meta)).toEqual([]);
  expect(cache.indexes.events.get('Pod/shop/noisy')).toHaveLength(kept.length);
});

test.each([
  ['one by one', false],
  ['in a list', true],
])('all events together have a bound, %s', (_how, listed) => {
  const cache = new ClusterCache({}, undefined, { events: 500, eventsPerObject: 100 });
  const events = Array.from({ length: 2000 }, (_, i) => about(`p-${i % 400}`, i));
  if (listed) {
    const replacement = cache.store('events').replace();
    events.forEach((event) => replacement.add(event));
    void replacement.commit('1');
  } else {
    events.forEach((event) => cache.store('events').set(event));
  }
  expect(cache.count('events')).toBeLessThanOrEqual(505);
  expect(cache.count('events')).toBeGreaterThanOrEqual(500);
  expect(cache.count('events') + cache.store('events').dropped).toBe(2000);
  expect(cache.get('events', 'shop', events[1999]!.meta.name)).toBeDefined();
});
