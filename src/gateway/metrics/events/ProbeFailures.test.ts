import type { KubeEvent } from '../../../contract/objects';
import { eventFixture } from '../../../diagnosis/testing/eventFixture';
import { podFixture } from '../../../diagnosis/testing/podFixture';
import { filledCache } from '../../testing/filledCache';
import { probeCause } from './probeCause';
import { ProbeFailures } from './ProbeFailures';

const MESSAGE = 'Liveness probe failed: HTTP probe failed with statuscode: 503';
const unhealthy = (count: number, message = MESSAGE, about = 'Pod/web-1-a'): KubeEvent =>
  eventFixture({ about, reason: 'Unhealthy', container: 'app', message, count });

function rig() {
  const pods = [podFixture({ name: 'web-1-a', owner: 'ReplicaSet/web-1' })];
  const failures = new ProbeFailures(() => cache);
  const cache = filledCache({ pods, events: [unhealthy(40)] }, { events: failures.onEvent });
  return { failures, events: cache.store('events'), read: () => [...failures.counter.rows()] };
}

const LABELS = ['shop', 'ReplicaSet', 'web-1', 'app', 'liveness', 'HTTP 503'];

test('what happened before the start counts nothing; what grows later counts its growth', () => {
  const { events, read } = rig();
  expect(read()).toEqual([]);
  events.set(unhealthy(43));
  events.set(unhealthy(43));
  expect(read()).toEqual([[3, ...LABELS]]);
});

test('a new event counts whole, also one that a list brings after a gap', () => {
  const { events, read } = rig();
  events.remove(unhealthy(40));
  const replacement = events.replace();
  replacement.add({ ...unhealthy(2), meta: { ...unhealthy(2).meta, resourceVersion: '9' } });
  replacement.commit('9');
  expect(read()).toEqual([[2, ...LABELS]]);
});

test('a gap in the watch counts what was missed, once', () => {
  const { events, read } = rig();
  const replacement = events.replace();
  replacement.add({ ...unhealthy(45), meta: { ...unhealthy(45).meta, resourceVersion: '9' } });
  replacement.commit('9');
  expect(read()).toEqual([[5, ...LABELS]]);
});

test('pods that are gone count under their own name; other events not at all', () => {
  const { events, read } = rig();
  events.set(unhealthy(1, 'Readiness probe errored: boom', 'Pod/gone'));
  events.set(eventFixture({ about: 'Pod/web-1-a', reason: 'BackOff', message: MESSAGE }));
  expect(read()).toEqual([[1, 'shop', 'Pod', 'gone', 'app', 'readiness', 'other']]);
});

test('no cluster can make it grow without end', () => {
  const { events, read } = rig();
  for (let i = 0; i < 1500; i++) {
    events.set(unhealthy(1, MESSAGE, `Pod/p-${i}`));
  }
  const samples = read();
  expect(samples).toHaveLength(1001);
  expect(samples.at(-1)).toEqual([500, ...LABELS.map(() => 'other')]);
});

test.each([
  [MESSAGE, 'HTTP 503'],
  ['Get "http://10.0.0.1:80/": dial tcp 10.0.0.1:80: connect: connection refused', 'connection refused'],
  ['Get "http://10.0.0.1/": context deadline exceeded (Client.Timeout exceeded while awaiting headers)', 'timed out'],
  ['command "sh -c x" timed out', 'timed out'],
  ['command terminated with exit code 7', 'exit code 7'],
  ['HTTP probe failed with statuscode: 5031', 'other'],
  ['', 'other'],
])('%s is %s', (message, cause) => {
  expect(probeCause(message)).toBe(cause);
});
