import { eventFixture } from '../testing/eventFixture';
import { nodeFixture } from '../testing/nodeFixture';
import { podFixture } from '../testing/podFixture';
import { viewOf } from '../testing/viewOf';
import { deploymentFixture, replicaSetFixture } from '../testing/workloadFixture';
import { indexView } from './IndexedView';
import { OnePassView } from './OnePassView';
import { ownerChain, ownerOf } from './ownerOf';
import { matchesSelector, selects } from './selects';

const labels = new Map([
  ['app', 'web'],
  ['tier', 'front'],
]);

test.each([
  [{ app: 'web' }, true],
  [{ app: 'web', tier: 'front' }, true],
  [{ app: 'web', tier: 'back' }, false],
  [{ zone: 'a' }, false],
  [{}, false],
])('a Service selecting %j', (selector, expected) => {
  expect(selects(new Map(Object.entries(selector)), labels)).toBe(expected);
});

test.each([
  ['In', 'tier', ['front', 'back'], true],
  ['In', 'zone', ['a'], false],
  ['NotIn', 'tier', ['back'], true],
  ['NotIn', 'zone', ['a'], true],
  ['NotIn', 'tier', ['front'], false],
  ['Exists', 'tier', [], true],
  ['DoesNotExist', 'tier', [], false],
  ['Unheard', 'tier', [], false],
])('expression %s %s %j', (operator, key, values, expected) => {
  expect(
    matchesSelector({ matchLabels: new Map([['app', 'web']]), matchExpressions: [{ key, operator, values }] }, labels)
  ).toBe(expected);
});

test('an empty workload selector matches everything, none nothing', () => {
  expect(matchesSelector({ matchLabels: new Map(), matchExpressions: [] }, labels)).toBe(true);
  expect(matchesSelector(null, labels)).toBe(false);
});

describe('owners', () => {
  const pod = podFixture({ owner: 'ReplicaSet/web-1' });
  const set = replicaSetFixture({ name: 'web-1', owner: 'Deployment/web' });

  test('the outermost one is found through the ReplicaSet', () => {
    const view = viewOf({ pods: [pod], replicasets: [set], deployments: [deploymentFixture({ name: 'web' })] });
    expect(ownerChain(view, pod.meta).map(({ kind }) => kind)).toEqual(['ReplicaSet', 'Deployment']);
    expect(ownerOf(view, pod)).toEqual({ kind: 'Deployment', namespace: 'shop', name: 'web' });
  });

  test('the chain ends where an owner is gone or of a kind that is not kept', () => {
    expect(ownerOf(viewOf({}), pod)).toMatchObject({ kind: 'ReplicaSet', name: 'web-1' });
    expect(ownerOf(viewOf({}), podFixture({ owner: 'Workflow/build' }))).toMatchObject({
      kind: 'Workflow',
      name: 'build',
    });
  });

  test('a lone pod and a mirror pod own themselves', () => {
    expect(ownerOf(viewOf({}), podFixture())).toMatchObject({ kind: 'Pod', name: 'web-1-a' });
    expect(ownerOf(viewOf({}), podFixture({ owner: 'Node/node-a' }))).toMatchObject({ kind: 'Pod' });
  });

  test('a circle ends', () => {
    const a = replicaSetFixture({ name: 'a', owner: 'ReplicaSet/b' });
    const b = replicaSetFixture({ name: 'b', owner: 'ReplicaSet/a' });
    expect(ownerChain(viewOf({ replicasets: [a, b] }), a.meta).length).toBeLessThan(20);
  });
});

describe('a view indexed in one pass', () => {
  test('is not wrapped twice', () => {
    const view = indexView(viewOf({}));
    expect(indexView(view)).toBe(view);
    expect(view).toBeInstanceOf(OnePassView);
  });

  test('finds events of a node whatever their namespace and uid', () => {
    const event = eventFixture({ about: 'Node/node-a', namespace: 'default', reason: 'Odd' });
    const view = indexView(viewOf({ events: [{ ...event, regarding: { ...event.regarding, uid: 'node-a' } }] }));
    expect(view.eventsOf('Node', nodeFixture().meta)).toHaveLength(1);
  });

  test('narrows pods by one label and keeps namespaces apart', () => {
    const pods = [
      podFixture({ labels: { app: 'web' } }),
      podFixture({ labels: { app: 'web' }, namespace: 'other' }),
      podFixture({ name: 'b' }),
    ];
    expect(indexView(viewOf({ pods })).podsLabelled('shop', 'app', 'web')).toHaveLength(1);
  });
});
