import { ObservedRights } from './ObservedRights';

const request = { path: '/x', accept: '', verb: 'list', what: 'pods', signal: new AbortController().signal };

test.each([
  [200, 'allowed'],
  [404, 'allowed'],
  [410, 'allowed'],
  [403, 'refused'],
  [401, 'unknown'],
  [429, 'unknown'],
  [500, 'unknown'],
  [0, 'unknown'],
])('an answer %d says %s', (code, permission) => {
  const rights = new ObservedRights(() => 7);
  rights.observe(request, code);
  expect(rights.read('list', 'pods').permission).toBe(permission);
  expect(rights.read('get', 'pods')).toEqual({ permission: 'unknown', triedAt: null, problem: null });
});

test('what says nothing leaves what is known; a right that was taken or given is noticed', () => {
  const rights = new ObservedRights(() => 7);
  rights.observe(request, 200);
  rights.observe(request, 500);
  expect(rights.read('list', 'pods')).toEqual({ permission: 'allowed', triedAt: 7, problem: null });
  rights.observe(request, 403);
  expect(rights.read('list', 'pods')).toMatchObject({ permission: 'refused', problem: { code: 'kind-forbidden' } });
  rights.observe(request, 404);
  expect(rights.read('list', 'pods')).toMatchObject({ permission: 'allowed', problem: { detail: 'HTTP 404' } });
});
