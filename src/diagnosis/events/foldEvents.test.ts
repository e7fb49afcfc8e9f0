import { ago, NOW } from '../testing/clock';
import { eventFixture } from '../testing/eventFixture';
import { foldEvents } from './foldEvents';
import { isNoise } from './noise';
import { recentCount } from './recentCount';

const backOff = { about: 'Pod/web-1-a', reason: 'BackOff', message: 'Back-off restarting' };

test('the same about the same object is one row; counts add up, the first start and the last end stay', () => {
  const rows = foldEvents([
    eventFixture({ ...backOff, count: 3, firstAt: ago(300), lastAt: ago(200) }),
    eventFixture({
      ...backOff,
      count: 2,
      firstAt: ago(100),
      lastAt: ago(50),
      message: '(combined from similar events): Back-off restarting',
    }),
    eventFixture({ ...backOff, about: 'Pod/web-1-b', count: 1, lastAt: ago(5) }),
    eventFixture({ ...backOff, message: 'another', count: 1, firstAt: null, lastAt: null }),
  ]);
  expect(rows.map(({ object, count, firstAt, lastAt }) => [object.name, count, firstAt, lastAt])).toEqual([
    ['web-1-b', 1, ago(300), ago(5)],
    ['web-1-a', 5, ago(300), ago(50)],
    ['web-1-a', 1, null, null],
  ]);
  expect(rows[1]).toMatchObject({
    type: 'Warning',
    reason: 'BackOff',
    message: 'Back-off restarting',
    source: 'kubelet',
  });
});

test.each([
  [{ count: 6, firstAt: ago(600), lastAt: ago(10) }, 6],
  [{ count: 6, firstAt: ago(1000), lastAt: ago(400) }, 0],
  [{ count: 10, firstAt: ago(1800), lastAt: ago(0) }, 5],
  [{ count: 4, firstAt: ago(60), lastAt: ago(60) }, 4],
  [{ count: 4, firstAt: null, lastAt: null }, 0],
])('%j: about %d times lately', (spec, expected) => {
  expect(recentCount(eventFixture({ ...backOff, ...spec }), NOW)).toBeCloseTo(expected, 6);
});

test.each([
  [{ about: 'Node/node-a', reason: 'CgroupV1' }, true],
  [{ about: 'Node/node-a', reason: 'Other', message: 'cgroup v1 support is deprecated' }, true],
  [{ about: 'Node/node-a', reason: 'InvalidDiskCapacity' }, true],
  [{ about: 'Pod/a', reason: 'Pulled', type: 'Normal' }, true],
  [{ about: 'ReplicaSet/a', reason: 'FailedCreate' }, true],
  [{ about: 'Node/node-a', reason: 'SystemOOM' }, false],
])('%j is noise: %s', (spec, expected) => {
  expect(isNoise(eventFixture(spec))).toBe(expected);
});
