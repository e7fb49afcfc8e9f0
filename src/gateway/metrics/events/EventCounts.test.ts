import type { KubeEvent } from '../../../contract/objects';
import { eventFixture } from '../../../diagnosis/testing/eventFixture';
import { nodeFixture } from '../../../diagnosis/testing/nodeFixture';
import { podFixture } from '../../../diagnosis/testing/podFixture';
import { deploymentFixture, replicaSetFixture } from '../../../diagnosis/testing/workloadFixture';
import { ClusterCache } from '../../cache/ClusterCache';
import { filledCache } from '../../testing/filledCache';
import { EventCounts } from './EventCounts';

const DEPLOYMENT = ['shop', 'Deployment', 'web', 'BackOff', 'Warning'];
const pods = [podFixture({ name: 'web-1-a', owner: 'ReplicaSet/web-1' })];
const replicasets = [replicaSetFixture({ name: 'web-1', owner: 'Deployment/web' })];
const deployments = [deploymentFixture({ name: 'web' })];

const backOff = (count: number, about = 'Pod/web-1-a'): KubeEvent =>
  eventFixture({ about, reason: 'BackOff', message: 'Back-off restarting failed container', count });
const again = (event: KubeEvent, uid: string): KubeEvent => ({
  ...event,
  meta: { ...event.meta, uid, resourceVersion: uid },
});

function rig(events: KubeEvent[] = [backOff(40)], more: Parameters<typeof filledCache>[0] = {}) {
  let cache = new ClusterCache();
  const counts = new EventCounts(() => cache);
  cache = filledCache({ pods, replicasets, deployments, events, ...more }, { events: counts.onEvent });
  counts.settle();
  const read = () => {
    counts.settle();
    return [...counts.counter.rows()];
  };
  return { cache, events: cache.store('events'), read };
}

test('what was there at the start counts 0 under its owner', () => {
  expect(rig().read()).toEqual([[0, ...DEPLOYMENT]]);
});

test('a growing count counts its growth, and only that', () => {
  const { events, read } = rig();
  events.set(backOff(43));
  events.set(backOff(43));
  events.set(backOff(41));
  expect(read()).toEqual([[3, ...DEPLOYMENT]]);
});

test('events that go take nothing away; one made again counts whole', () => {
  const { events, read } = rig();
  events.set(backOff(42));
  events.remove(backOff(42));
  events.set(again(backOff(5), 'second'));
  expect(read()).toEqual([[7, ...DEPLOYMENT]]);
});

test('made again between two looks counts whole, not the difference', () => {
  const { events, read } = rig();
  events.set(again(backOff(5), 'second'));
  expect(read()).toEqual([[5, ...DEPLOYMENT]]);
});

test('a list after a gap counts what was missed, once', () => {
  const { events, read } = rig();
  for (const version of ['7', '8']) {
    const list = events.replace();
    list.add({ ...backOff(45), meta: { ...backOff(45).meta, resourceVersion: version } });
    list.commit(version);
  }
  expect(read()).toEqual([[5, ...DEPLOYMENT]]);
});

test('an event without a count has happened once', () => {
  const { events, read } = rig([]);
  events.set(backOff(0));
  expect(read()).toEqual([[1, ...DEPLOYMENT]]);
  events.set(backOff(2));
  expect(read()).toEqual([[2, ...DEPLOYMENT]]);
});

test('events without a uid are each about what they name', () => {
  const nodes = [nodeFixture({ name: 'node-a' })];
  const { events, read } = rig([], { nodes });
  const named = (about: string, uid: string) => {
    const namespace = about.startsWith('Node/') ? null : 'shop';
    const event = eventFixture({ about, namespace, reason: 'Odd' });
    return { ...event, regarding: { ...event.regarding, uid: '' }, meta: { ...event.meta, name: uid, uid } };
  };
  events.set(named('Node/node-a', 'n'));
  events.set(named('Pod/never-there', 'p'));
  expect(read().map(([, , kind, owner]) => [kind, owner])).toEqual([
    ['Node', 'node-a'],
    ['Pod', 'never-there'],
  ]);
});

test('the owner of a pod is known after the pod is gone', () => {
  const { cache, events, read } = rig();
  cache.store('pods').remove(pods[0]!);
  events.set({ ...backOff(1), reason: 'Killing', type: 'Normal', meta: { ...backOff(1).meta, name: 'k', uid: 'k' } });
  expect(read()).toContainEqual([1, 'shop', 'Deployment', 'web', 'Killing', 'Normal']);
});

test.each([
  ['Deployment/web', ['shop', 'Deployment', 'web']],
  ['ReplicaSet/web-1', ['shop', 'Deployment', 'web']],
  ['Certificate/tls', ['shop', 'Certificate', 'tls']],
  ['Pod/unknown', ['shop', 'Pod', 'unknown']],
])('an event about %s belongs to %j', (about, owner) => {
  const { events, read } = rig([]);
  events.set(backOff(1, about));
  expect(read()).toEqual([[1, ...owner, 'BackOff', 'Warning']]);
});

test('an event about a node has no namespace', () => {
  const { events, read } = rig([]);
  events.set(eventFixture({ about: 'Node/node-a', namespace: null, reason: 'NodeNotReady' }));
  expect(read()).toEqual([[1, '', 'Node', 'node-a', 'NodeNotReady', 'Warning']]);
});

test('events that are listed before pods wait for them, but not for ever', () => {
  let now = 0;
  const counts: EventCounts = new EventCounts(
    () => cache,
    () => now
  );
  const cache: ClusterCache = new ClusterCache({ events: counts.onEvent });
  const list = cache.store('events').replace();
  list.add(backOff(3));
  list.commit('1');
  cache.store('events').set(backOff(5));
  counts.settle();
  expect([...counts.counter.rows()]).toEqual([]);
  now = 60_000;
  counts.settle();
  expect([...counts.counter.rows()]).toEqual([[2, 'shop', 'Pod', 'web-1-a', 'BackOff', 'Warning']]);
});

test('100,000 owners and reasons are bounded', () => {
  const { events, read } = rig([]);
  for (let i = 0; i < 100_000; i++) {
    events.set({ ...backOff(1, `Pod/p-${i}`), reason: `Reason${i}` });
  }
  const rows = read();
  expect(rows.length).toBeLessThanOrEqual(5001);
  expect(rows.reduce((sum, [value]) => sum + value, 0)).toBe(100_000);
});
