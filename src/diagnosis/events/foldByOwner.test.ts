import fc from 'fast-check';
import { ago } from '../testing/clock';
import { eventFixture } from '../testing/eventFixture';
import { shopFixture } from '../testing/shopFixture';
import { viewOf } from '../testing/viewOf';
import { indexView } from '../view/IndexedView';
import { foldByOwner } from './foldByOwner';
import { messagePattern } from './messagePattern';

const view = indexView(viewOf(shopFixture({ pods: [{}, {}, {}] })));
const mount = (pod: string, volume: string, rest: object = {}) =>
  eventFixture({
    about: `Pod/${pod}`,
    reason: 'FailedMount',
    message: `MountVolume.SetUp failed for volume "pvc-${volume}" : timed out after 2m3.5s`,
    ...rest,
  });
const IDS = ['0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0', 'ffffffff-4f50-6172-8394-000000000000'];

test.each([
  [
    'uids and durations',
    'MountVolume.SetUp failed for volume "pvc-0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0" : timed out after 2m3.5s',
    'MountVolume.SetUp failed for volume "pvc-…" : timed out after …',
  ],
  ['generated names', 'Error deleting web-6bb9757fdc-sflnx', 'Error deleting web-…'],
  ['digests', 'pulled sha256:9f86d081884c7d659a2feaa0c55ad015', 'pulled …'],
  ['addresses', 'dial tcp 10.1.2.3:8080: refused', 'dial tcp …: refused'],
  ['instants', 'since 2026-11-24T12:00:00.5Z', 'since …'],
  ['numbers', 'failed 12 times of 300', 'failed … times of …'],
  ['nothing else', 'no persistent volumes fit', 'no persistent volumes fit'],
])('a pattern leaves out %s', (_name, message, pattern) => {
  expect(messagePattern(message)).toBe(pattern);
});

test('one group for an owner and reason, whatever ids its messages carry', () => {
  const events = [
    mount('web-1-a', IDS[0], { count: 3, firstAt: ago(500), lastAt: ago(100) }),
    mount('web-1-b', IDS[1], { count: 7, firstAt: ago(400), lastAt: ago(20) }),
    eventFixture({ about: 'Pod/web-1-c', reason: 'FailedMount', message: 'Unable to attach', lastAt: ago(50) }),
    eventFixture({ about: 'Pod/gone', reason: 'FailedMount', lastAt: ago(60) }),
    eventFixture({ about: 'Node/node-a', namespace: 'default', reason: 'Rebooted', lastAt: ago(70) }),
  ];
  const [first, ...rest] = foldByOwner(view, events);
  expect(first).toEqual({
    type: 'Warning',
    reason: 'FailedMount',
    owner: { kind: 'Deployment', namespace: 'shop', name: 'web' },
    objects: 3,
    count: 11,
    firstAt: ago(500),
    lastAt: ago(20),
    message: events[1].message,
    messages: [
      { text: events[1].message, count: 10, lastAt: ago(20) },
      { text: 'Unable to attach', count: 1, lastAt: ago(50) },
    ],
  });
  expect(rest.map(({ owner }) => `${owner.kind}/${owner.namespace}/${owner.name}`)).toEqual([
    'Pod/shop/gone',
    'Node/null/node-a',
  ]);
});

test('a storm of ever new messages stays one small group and loses no count', () => {
  const letters = fc.sample(fc.stringMatching(/^[a-z]{8}$/), { numRuns: 2000, seed: 1 });
  const events = letters.map((message) => eventFixture({ about: 'Pod/web-1-a', reason: 'Odd', message, count: 2 }));
  const [group, ...others] = foldByOwner(view, events);
  expect(others).toEqual([]);
  expect(group.count).toBe(4000);
  expect(group.messages.map((message) => message.count)).toEqual([3900, 2, 2, 2, 2]);
});

test('counts add up and nothing depends on the order', () => {
  const event = fc
    .record({
      about: fc.constantFrom('Pod/web-1-a', 'Pod/web-1-b', 'Deployment/web', 'Service/web', 'Pod/gone'),
      reason: fc.constantFrom('A', 'B'),
      count: fc.integer({ min: 1, max: 1000 }),
      seconds: fc.integer({ min: 1, max: 10_000 }),
    })
    .map(({ about, reason, count, seconds }) =>
      eventFixture({ about, reason, count, firstAt: ago(seconds + 10), lastAt: ago(seconds), message: 'm' })
    );
  const plain = (events: Parameters<typeof foldByOwner>[1]) =>
    foldByOwner(view, events)
      .map((group) => JSON.stringify(group))
      .sort();
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const total = foldByOwner(view, events).reduce((sum, { count }) => sum + count, 0);
      expect(total).toBe(events.reduce((sum, { count }) => sum + count, 0));
      expect(plain([...events].reverse())).toEqual(plain(events));
    }),
    { numRuns: 200 }
  );
});
