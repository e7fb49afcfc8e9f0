import { indexView } from '../../../diagnosis';
import { end, podFixture, running, terminated, waiting } from '../../../diagnosis/testing/podFixture';
import { viewOf } from '../../../diagnosis/testing/viewOf';
import { ContainerReasons } from './ContainerReasons';

const read = (reasons: ContainerReasons) => reasons.families().map((family) => [...family.rows()]);

test('each container by what it waits for and how it last ended', () => {
  const reasons = new ContainerReasons();
  const view = indexView(viewOf({}));
  const pod = podFixture({
    name: 'web-1-a',
    owner: 'ReplicaSet/web-1',
    init: [{ name: 'migrate', state: terminated(0) }],
    containers: [
      { name: 'app', state: waiting('CrashLoopBackOff'), last: end(1) },
      { name: 'proxy', state: running(), last: end(137, 20, { reason: 'OOMKilled' }) },
      { name: 'new', state: waiting('ContainerCreating') },
    ],
  });
  reasons.see(pod, view);
  reasons.see(pod, view);
  const owner = ['shop', 'ReplicaSet', 'web-1'];
  expect(read(reasons)).toEqual([
    [
      [2, ...owner, 'app', 'CrashLoopBackOff'],
      [2, ...owner, 'new', 'ContainerCreating'],
    ],
    [
      [2, ...owner, 'app', 'Error'],
      [2, ...owner, 'proxy', 'OOMKilled'],
    ],
  ]);
});

test('100,000 owners and reasons are bounded, and all are counted', () => {
  const reasons = new ContainerReasons();
  const view = indexView(viewOf({}));
  for (let i = 0; i < 100_000; i++) {
    const state = waiting(`Reason${i}`);
    reasons.see(podFixture({ name: `p-${i}`, containers: [{ state, last: end(1, 20, { reason: `End${i}` }) }] }), view);
  }
  for (const rows of read(reasons)) {
    expect(rows).toHaveLength(5001);
    expect(rows.at(-1)).toEqual([95_000, 'other', 'other', 'other', 'other', 'other']);
  }
});
