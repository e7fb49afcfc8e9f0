import { ago, NOW } from '../testing/clock';
import { eventFixture } from '../testing/eventFixture';
import { condition } from '../testing/metaFixture';
import { nodeFixture } from '../testing/nodeFixture';
import { end, podFixture, type PodSpec, waiting } from '../testing/podFixture';
import { shopFixture } from '../testing/shopFixture';
import { viewOf } from '../testing/viewOf';
import { jobFixture } from '../testing/workloadFixture';
import { describeObject } from './describeObject';

const CRASHED: PodSpec = {
  containers: [{ restarts: 5, state: waiting('CrashLoopBackOff'), last: end(1, 30), memoryLimit: 64 * 2 ** 20 }],
};
const objects = shopFixture({
  pods: [CRASHED, {}],
  events: [
    eventFixture({ about: 'Pod/web-1-a', reason: 'BackOff', count: 7 }),
    eventFixture({ about: 'Deployment/web', reason: 'ScalingReplicaSet', type: 'Normal', lastAt: ago(500) }),
    eventFixture({ about: 'Pod/other', reason: 'BackOff' }),
  ],
});
const view = viewOf(objects);
const describeOne = (...[resource, name]: [Parameters<typeof describeObject>[1], string]) => {
  const answer = describeObject(view, resource, resource === 'nodes' ? null : 'shop', name, NOW);
  if (!answer) {
    throw new Error(`no ${resource} ${name}`);
  }
  return answer;
};
const names = (answer: ReturnType<typeof describeOne>) =>
  answer.related.map(({ relation, object }) => `${relation} ${object.kind}/${object.name}`);

test('a Deployment: state, what it owns, who selects it, its problem, events of its pods', () => {
  const answer = describeOne('deployments', 'web');
  expect(answer).toMatchObject({
    object: { kind: 'Deployment', namespace: 'shop', name: 'web' },
    status: '2 of 2 ready',
    problems: [{ id: 'crash/Deployment/shop/web' }],
    hurts: [{ object: { kind: 'Service', name: 'web' } }],
  });
  expect(names(answer)).toEqual([
    'selected by Service/web',
    'owned Pod/web-1-a',
    'owned ReplicaSet/web-1',
    'owned Pod/web-1-b',
  ]);
  expect(answer.related.find(({ object }) => object.name === 'web-1-a')).toMatchObject({
    status: 'CrashLoopBackOff',
    tone: 'bad',
  });
  expect(answer.events.map(({ reason, count }) => [reason, count])).toEqual([
    ['BackOff', 7],
    ['ScalingReplicaSet', 1],
  ]);
});

test('a pod: facts, owner chain, node, Service, the problem of its owner', () => {
  const answer = describeOne('pods', 'web-1-a');
  expect(answer).toMatchObject({
    status: 'CrashLoopBackOff',
    tone: 'bad',
    problems: [{ id: 'crash/Deployment/shop/web' }],
  });
  expect(names(answer)).toEqual([
    'owner ReplicaSet/web-1',
    'owner Deployment/web',
    'runs on Node/node-a',
    'selected by Service/web',
  ]);
  const facts = Object.fromEntries(answer.facts.map(({ label, value }) => [label, value]));
  expect(facts).toMatchObject({ Node: 'node-a', Ready: '0 of 1', Restarts: '5', 'QoS class': 'Burstable' });
  expect(facts['Container app']).toBe(
    'CrashLoopBackOff · 5 restarts, last end Error with code 1 · registry.local/app:1 · memory no request / 64Mi'
  );
  expect(answer.facts.find(({ label }) => label === 'Last restart')?.at).toBe(ago(30));
});

test.each<[Parameters<typeof describeObject>[1], string]>([
  ['pods', 'web-1-b'],
  ['replicasets', 'web-1'],
])('%s %s shows the problem of its owner', (resource, name) => {
  expect(describeOne(resource, name).problems.map(({ id }) => id)).toEqual(['crash/Deployment/shop/web']);
});

test('a Service: endpoints, its pods, the problem that hurts it', () => {
  const answer = describeOne('services', 'web');
  expect(answer).toMatchObject({
    status: '1 of 2 ready',
    tone: 'warning',
    problems: [{ id: 'crash/Deployment/shop/web' }],
    hurts: [],
  });
  expect(answer.facts).toContainEqual({ label: 'Ports', value: 'http 80/TCP → 8080', object: null, at: null });
  expect(names(answer)).toContain('endpoint Pod/web-1-a');
});

test('a node: what runs on it and the problems there', () => {
  const answer = describeOne('nodes', 'node-a');
  expect(names(answer)).toEqual(['runs here Pod/web-1-a', 'runs here Pod/web-1-b']);
  expect(answer.facts).toContainEqual({
    label: 'Capacity',
    value: 'CPU 4 · memory 8Gi · 110 pods · disk 50Gi',
    object: null,
    at: null,
  });
});

test('a problem of somebody else is not shown', () => {
  const lone = podFixture({ name: 'lone', node: 'node-b' });
  const other = viewOf({
    ...objects,
    pods: [...(objects.pods ?? []), lone],
    nodes: [nodeFixture(), nodeFixture({ name: 'node-b' })],
  });
  expect(describeObject(other, 'pods', 'shop', 'lone', NOW)?.problems).toEqual([]);
});

test('a namespace shows all problems in it', () => {
  const inShop = viewOf({
    ...objects,
    namespaces: [{ meta: { ...nodeFixture({ name: 'shop' }).meta }, phase: 'Active' }],
  });
  expect(describeObject(inShop, 'namespaces', null, 'shop', NOW)?.problems).toHaveLength(1);
});

test('a failed Job shows its pods and problem', () => {
  const job = jobFixture({ name: 'import', conditions: [condition('Failed', 'True')] });
  const pod = podFixture({ name: 'import-x', owner: 'Job/import', phase: 'Failed' });
  const answer = describeObject(viewOf({ jobs: [job], pods: [pod] }), 'jobs', 'shop', 'import', NOW);
  expect(answer).toMatchObject({
    status: 'Failed',
    tone: 'bad',
    problems: [{ id: 'job-failed/Job/shop/import' }],
    related: [{ relation: 'owned' }],
  });
});

test('no such object', () => {
  expect(describeObject(view, 'pods', 'shop', 'nowhere', NOW)).toBeNull();
});

test('related objects and events are limited', () => {
  const pods = Array.from({ length: 300 }, (_, i) => podFixture({ name: `p${i}` }));
  const events = Array.from({ length: 300 }, (_, i) =>
    eventFixture({ about: 'Node/node-a', namespace: null, reason: `R${i}` })
  );
  const answer = describeObject(viewOf({ nodes: [nodeFixture()], pods, events }), 'nodes', null, 'node-a', NOW);
  expect(answer?.related).toHaveLength(200);
  expect(answer?.events).toHaveLength(100);
});
