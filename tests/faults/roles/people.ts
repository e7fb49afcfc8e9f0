import type { Rule } from '../../../src/gateway/settings/Settings';
import { CLAIMS, NOW, pair, signed } from '../../../src/gateway/access/testing/signedTokens';

/** Somebody who asks (H8). */
export interface Person {
  name: string;
  headers(): Record<string, string>;
  /** Whether all of a namespace may be seen; null: of the cluster. Undefined for whom nobody lets in. */
  sees?(namespace: string | null): boolean;
}

const withToken = (token: string, claims?: object, key?: Parameters<typeof signed>[2]) => () => ({
  authorization: `Bearer ${token}`,
  ...(claims ? { 'x-grafana-id': signed({ ...CLAIMS, ...claims }, undefined, key) } : {}),
});
const inside =
  (...namespaces: string[]) =>
  (namespace: string | null) =>
    namespace !== null && namespaces.includes(namespace);

const anybody = { logins: null, emails: null, orgs: null, kinds: null };
/** What the roles of Grafana let see. */
export const RULES: readonly Rule[] = [
  { ...anybody, roles: ['Viewer'], namespaces: ['shop', 'team'] },
  { ...anybody, roles: ['Editor'], namespaces: ['shop', 'bank', 'team'] },
  { ...anybody, roles: ['Admin'], namespaces: ['*'] },
];

/** Namespaces that the cluster lets only members of a team see, whatever their role. */
export const TEAM = 'team';

/** Everybody of H8. `members` holds the logins that are in the team at this moment. */
export function peopleOf(members: ReadonlySet<string>): Person[] {
  const user = (name: string, claims: object, see: (namespace: string | null) => boolean): Person => ({
    name,
    headers: withToken('grafana', { username: name, ...claims }),
    sees: (namespace) => see(namespace) && (namespace !== TEAM || members.has(name)),
  });
  const stranger = (name: string, claims: object, key?: Parameters<typeof signed>[2]): Person => ({
    name,
    headers: withToken('grafana', { username: name, ...claims }, key),
  });
  return [
    user('viewer', { role: 'Viewer' }, inside('shop', TEAM)),
    user('mover', { role: 'Viewer' }, inside('shop', TEAM)),
    user('editor', { role: 'Editor' }, inside('shop', 'bank', TEAM)),
    user('admin', { role: 'Admin' }, () => true),
    user('without role', { role: 'None' }, () => false),
    user('service account', { sub: 'service-account:7', role: 'Viewer' }, inside('shop', TEAM)),
    { name: 'script', headers: withToken('script'), sees: inside('bank') },
    stranger('of another organisation', { aud: 'org:2', namespace: 'org-2', role: 'Admin' }),
    stranger('of another Grafana', { iss: 'https://evil.example/', role: 'Admin' }),
    stranger('who has left', { exp: NOW / 1000 - 1, role: 'Admin' }),
    stranger('who signs for himself', { role: 'Admin' }, pair().privateKey),
    stranger('anonymous', { sub: 'anonymous:0' }),
    { name: 'without identity', headers: withToken('grafana') },
    { name: 'without token', headers: () => ({ 'x-grafana-id': signed({ ...CLAIMS, role: 'Admin' }) }) },
    { name: 'with an unknown token', headers: withToken('other', { role: 'Admin' }) },
  ];
}
