import { apiError } from './transport/ApiError';
import type { ResourceAttributes } from './accessReview/ReviewClient';
import { ObservedRights } from './ObservedRights';
import { OwnRights } from './OwnRights';

let now: number;
let asked: ResourceAttributes[];
let say: (attributes: ResourceAttributes) => Promise<boolean>;
let observed: ObservedRights;
let rights: OwnRights;
beforeEach(() => {
  now = 1_000_000;
  asked = [];
  say = () => Promise.resolve(true);
  observed = new ObservedRights(() => now);
  const may = (attributes: ResourceAttributes) => {
    asked.push(attributes);
    return say(attributes);
  };
  rights = new OwnRights(observed, may, () => now, 20);
});
const request = { path: '/x', accept: '', verb: 'list', what: 'pods', signal: new AbortController().signal };
const permission = (verb: string, what: string) => rights.read(verb, what).permission;

test('the cluster is asked for each right that is used, once for half a minute', async () => {
  say = ({ verb, resource, subresource }) =>
    Promise.resolve(!(resource === 'cronjobs' && verb !== 'get') && subresource !== 'log');
  await Promise.all([rights.refresh(), rights.refresh()]);
  now += 29_999;
  await rights.refresh();
  expect(asked).toHaveLength(63);
  expect(asked).toContainEqual({
    verb: 'watch',
    group: 'coordination.k8s.io',
    resource: 'leases',
    namespace: 'kube-node-lease',
  });
  expect(['get', 'list', 'watch'].map((verb) => permission(verb, 'cronjobs'))).toEqual([
    'allowed',
    'refused',
    'refused',
  ]);
  expect(rights.read('get', 'pods/log')).toEqual({
    permission: 'refused',
    triedAt: 1_000_000,
    problem: {
      code: 'kind-forbidden',
      message: 'The gateway is not allowed to get pods/log',
      detail: 'SelfSubjectAccessReview',
      allowed: ['a role with get on pods/log'],
    },
  });
  now += 1;
  await rights.refresh();
  expect(asked).toHaveLength(126);
});

test('what happened later counts more than what was said, and the other way round', async () => {
  await rights.refresh();
  now += 1;
  observed.observe(request, 403);
  expect(permission('list', 'pods')).toBe('refused');
  now += 30_000;
  await rights.refresh();
  expect(rights.read('list', 'pods')).toEqual({ permission: 'allowed', triedAt: now, problem: null });
});

test('a kind that may be read and is not there keeps its reason', async () => {
  observed.observe({ ...request, what: 'pods.metrics.k8s.io' }, 404);
  now += 1;
  await rights.refresh();
  expect(rights.read('list', 'pods.metrics.k8s.io')).toMatchObject({
    permission: 'allowed',
    problem: { detail: 'HTTP 404' },
  });
});

test.each([
  ['must not ask', () => Promise.reject(apiError('kind-forbidden', '', ''))],
  ['gets no answer', () => new Promise<boolean>(() => undefined)],
])('a gateway that %s goes by what it met', async (_what, answer) => {
  say = answer;
  observed.observe(request, 200);
  await rights.refresh();
  expect(permission('list', 'pods')).toBe('allowed');
  expect(permission('list', 'nodes')).toBe('unknown');
});
