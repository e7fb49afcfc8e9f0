import fc from 'fast-check';
import { podFixture, running, waiting } from '../../../diagnosis/testing/podFixture';
import { Reader } from '../protobuf/Reader';
import { anyPod } from '../testing/anyPod';
import { encodePod } from '../testing/encodePod';
import { decodePod } from './pod';

const decode = (pod: Parameters<typeof encodePod>[0]) => decodePod(new Reader(encodePod(pod)));

test('a pod comes back field by field, whatever is in it', () => {
  fc.assert(
    fc.property(anyPod, (pod) => {
      expect(decode(pod).unpacked()).toEqual(pod);
    }),
    { numRuns: 1500 }
  );
});

test('and again when pods before it were nearly the same', () => {
  fc.assert(
    fc.property(anyPod, anyPod, fc.subarray(Object.keys(podFixture())), (pod, other, taken) => {
      const mixed = { ...pod, ...Object.fromEntries(taken.map((key) => [key, other[key as keyof typeof other]])) };
      decode(pod);
      expect(decode(mixed).unpacked()).toEqual(mixed);
      expect(decode(pod).unpacked()).toEqual(pod);
    }),
    { numRuns: 500 }
  );
});

const replica = (name: string, startedSeconds: number, restarts = 0) =>
  podFixture({
    name,
    owner: 'ReplicaSet/web-1',
    labels: { app: 'web' },
    node: `node-of-${name}`,
    containers: [{ state: running(startedSeconds), restarts }],
  });

test('pods of one controller share all that is not their own', () => {
  const [a, b] = [decode(replica('a', 5)), decode(replica('b', 500, 3))];
  expect(b.family).toBe(a.family);
  expect(b.shape).toBe(a.shape);
  expect([a.restarts, b.restarts]).toEqual([0, 3]);
});

test('a pod in another state shares the specification still', () => {
  const calm = decode(replica('a', 5));
  const looping = decode({
    ...replica('b', 5),
    containerStatuses: podFixture({ containers: [{ state: waiting('CrashLoopBackOff'), ready: false }] })
      .containerStatuses,
  });
  expect(looping.shape).not.toBe(calm.shape);
  expect(looping.shape.spec).toBe(calm.shape.spec);
  expect(looping.statusWord).toBe('CrashLoopBackOff');
});

test('nothing of what is not kept stays in memory', () => {
  const record = decode(replica('a', 5));
  expect(JSON.stringify([record, [...record.family.labels]])).not.toContain('canary');
});
