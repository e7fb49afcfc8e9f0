import type { Rule } from '../../settings/Settings';
import type { Readable } from '../Access';
import type { Identity } from '../identity/Identity';
import { everyScope, grantScope } from './grantScope';
import { ruleScope } from './ruleScope';

test.each<[object, Readable, string | null, boolean]>([
  [{ namespaces: ['shop'] }, 'pods', 'shop', true],
  [{ namespaces: ['shop'] }, 'pods', 'bank', false],
  [{ namespaces: ['shop'] }, 'pods/log', 'shop', true],
  [{ namespaces: ['shop'] }, 'nodes', null, false],
  [{ namespaces: ['shop'] }, 'pods', null, false],
  [{ namespaces: ['shop'], kinds: ['pods'] }, 'pods/log', 'shop', false],
  [{ namespaces: ['shop'], kinds: ['pods', 'nodes'] }, 'nodes', null, true],
  [{ namespaces: ['shop'], kinds: ['pods', 'nodes'] }, 'events', 'shop', false],
  [{ namespaces: ['*'] }, 'nodes', null, true],
  [{ namespaces: ['*'], kinds: ['pods'] }, 'nodes', null, false],
  [{ namespaces: ['sh*'] }, 'namespaces', null, false],
  [{ namespaces: [] }, 'pods', 'shop', false],
  [{ namespaces: [], kinds: ['nodes'] }, 'nodes', null, true],
])('%j lets see %s in %s: %s', (grant, resource, namespace, expected) => {
  const scope = grantScope([{ namespaces: [], kinds: null, ...grant }]);
  expect(scope.sees(resource, namespace)).toBe(expected);
});

const VIEWER: Identity = {
  subject: 'user:2',
  login: 'ann',
  email: 'ann@shop.example',
  role: 'Viewer',
  org: 1,
  expiresAt: 0,
};
const rule = (given: Partial<Rule>): Rule => ({
  logins: null,
  emails: null,
  roles: null,
  orgs: null,
  namespaces: ['shop'],
  kinds: null,
  ...given,
});

test.each<[Partial<Rule>, Partial<Identity>, boolean]>([
  [{}, {}, true],
  [{ roles: ['Viewer'] }, {}, true],
  [{ roles: ['Admin', 'Editor'] }, {}, false],
  [{ roles: ['None'] }, { role: null }, false],
  [{ logins: ['bob', 'ANN'] }, {}, true],
  [{ logins: [] }, {}, false],
  [{ logins: ['*'] }, { login: '' }, false],
  [{ emails: ['*@shop.example'] }, {}, true],
  [{ emails: ['*@bank.example'] }, {}, false],
  [{ orgs: [2] }, {}, false],
  [{ orgs: [1], roles: ['Viewer'], logins: ['ann'] }, {}, true],
  [{ orgs: [1], roles: ['Viewer'], logins: ['bob'] }, {}, false],
])('rule %j fits with %j: %s', (given, change, expected) => {
  expect(ruleScope([rule(given)], { ...VIEWER, ...change }).sees('pods', 'shop')).toBe(expected);
});

test('rules add up, and none lets see nothing', () => {
  const both = ruleScope([rule({ kinds: ['pods'] }), rule({ namespaces: ['bank'], kinds: ['events'] })], VIEWER);
  expect([both.sees('pods', 'shop'), both.sees('events', 'bank')]).toEqual([true, true]);
  expect([both.sees('events', 'shop'), both.sees('pods', 'bank')]).toEqual([false, false]);
  expect(ruleScope([], VIEWER).sees('pods', 'shop')).toBe(false);
});

test('of several scopes all have to agree, each asked once', () => {
  const sees = jest.fn((_resource: Readable, namespace: string | null) => namespace !== 'bank');
  const scope = everyScope([{ sees: (resource) => resource !== 'nodes' }, { sees }]);
  const answers = [
    scope.sees('pods', 'shop'),
    scope.sees('pods', 'bank'),
    scope.sees('nodes', null),
    scope.sees('pods', 'bank'),
  ];
  expect(answers).toEqual([true, false, false, false]);
  expect(sees).toHaveBeenCalledTimes(2);
});
