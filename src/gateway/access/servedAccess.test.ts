import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeFixture } from '../../diagnosis/testing/nodeFixture';
import { end, podFixture, waiting } from '../../diagnosis/testing/podFixture';
import { filledCache } from '../testing/filledCache';
import { serve, type Served } from '../testing/serve';
import { Gate } from './Gate';
import { IdentityVerifier } from './identity/IdentityVerifier';
import { KeySet } from './identity/KeySet';
import { readKeys } from './identity/readKeys';
import { CLAIMS, GRAFANA, jwks, NOW, signed } from './testing/signedTokens';
import { TokenFile } from './tokens/TokenFile';

// Files and signatures take their time where many things run at once.
jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
const tokenFile = path.join(folder, 'tokens');
let served: Served;
let tokens: TokenFile;

beforeAll(async () => {
  writeFileSync(tokenFile, 'grafana-token\n');
  tokens = new TokenFile(tokenFile);
  const everybody = { emails: null, roles: null, orgs: null, kinds: null };
  const verifier = new IdentityVerifier(
    { url: 'https://grafana.example', orgs: [1], stack: null, clockSkewMs: 0 },
    new KeySet(() => Promise.resolve(readKeys(jwks(['k1', GRAFANA.publicKey])))),
    () => NOW
  );
  const rules = [
    { ...everybody, logins: ['ann'], namespaces: ['shop'] },
    { ...everybody, logins: ['bob'], namespaces: ['bank'] },
    { ...everybody, logins: ['root'], namespaces: ['*'] },
  ];
  const identity = { verifier, rules, accessReview: null };
  const gate = new Gate({ tokens, scopes: new Map(), identity, namespaces: () => ['shop', 'bank'] });
  const containers = [{ state: waiting('CrashLoopBackOff'), ready: false, restarts: 7, last: end(1) }];
  const pods = ['shop', 'bank'].map((namespace) => podFixture({ name: `secret-${namespace}`, namespace, containers }));
  served = await serve(filledCache({ pods, nodes: [nodeFixture({ name: 'node-canary' })] }), {
    gate,
    metricsRequireToken: true,
  });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const as = (username: string | null, more: Record<string, string> = {}) => ({
  authorization: 'Bearer grafana-token',
  ...(username === null ? {} : { 'x-grafana-id': signed({ ...CLAIMS, username }) }),
  ...more,
});
const LISTS = [
  '/api/v1/pods',
  '/api/v1/problems',
  '/api/v1/summary',
  '/api/v1/objects/pods',
  '/api/v1/nodes',
  '/api/v1/events',
];

test.each(LISTS)(
  '%s never gives one user what another may see, whatever was answered before (CVE-2025-14269)',
  async (route) => {
    const etags: string[] = [];
    for (const user of ['root', 'ann', 'bob', 'nobody', 'ann']) {
      const conditional = etags.length > 0 ? { 'if-none-match': etags.join(', ') } : undefined;
      const response = await served.get(route, as(user));
      const text = await response.text();
      expect([user, response.status]).toEqual([user, 200]);
      expect([user, text.includes('secret-shop')]).toEqual([
        user,
        text.includes('secret-shop') && ['root', 'ann'].includes(user),
      ]);
      expect([user, text.includes('secret-bank')]).toEqual([
        user,
        text.includes('secret-bank') && ['root', 'bob'].includes(user),
      ]);
      expect([user, text.includes('node-canary')]).toEqual([user, text.includes('node-canary') && user === 'root']);
      const again = await served.get(route, as(user, conditional));
      const sameAsBefore = etags.includes(response.headers.get('etag')!);
      expect([user, again.status]).toEqual([user, sameAsBefore ? 304 : 200]);
      etags.push(response.headers.get('etag')!);
    }
  }
);

test('the list of pods is each user’s own', async () => {
  const names = async (user: string) => {
    const { rows } = (await (await served.get('/api/v1/pods', as(user))).json()) as { rows: Array<{ name: string }> };
    return rows.map(({ name }) => name).sort();
  };
  const all = await Promise.all(['root', 'ann', 'bob', 'nobody'].map(names));
  expect(all).toEqual([['secret-bank', 'secret-shop'], ['secret-shop'], ['secret-bank'], []]);
});

test.each([
  ['/api/v1/objects/pods/{}/secret-{}', 'bank', 'gone'],
  ['/api/v1/objects/pods/{}/secret-{}/yaml', 'bank', 'gone'],
  ['/api/v1/objects/pods/{}/secret-{}/related', 'bank', 'gone'],
])('%s: an object that may not be seen is answered like one that does not exist', async (route, hidden, absent) => {
  const ask = async (namespace: string) => {
    const response = await served.get(route.replaceAll('{}', namespace), as('ann'));
    const headers = Object.fromEntries(
      [...response.headers].filter(([name]) => !['date', 'x-request-id', 'content-length'].includes(name))
    );
    return [response.status, (await response.text()).replaceAll(namespace, 'NAMESPACE'), headers];
  };
  expect(await ask(hidden)).toEqual(await ask(absent));
  expect((await ask(hidden))[0]).toBe(404);
});

test.each([
  ['no identity', as(null), 'identity-missing'],
  ['an empty one', as(null, { 'x-grafana-id': '' }), 'identity-missing'],
  ['a forged one', as(null, { 'x-grafana-id': 'a.b.c' }), 'identity-refused'],
  ['none but a user name', as(null, { 'x-grafana-user': 'root', 'x-webauth-user': 'root' }), 'identity-missing'],
  ['no token', { 'x-grafana-id': signed(CLAIMS) }, 'token-missing'],
])('%s: every route is refused with 403', async (_name, headers, code) => {
  for (const route of [...LISTS, '/api/v1/health', '/api/v1/changes', '/nowhere']) {
    const response = await served.get(route, headers);
    expect([route, response.status, ((await response.json()) as { code: string }).code]).toEqual([route, 403, code]);
  }
});

test('metrics are for scrapers, not for users', async () => {
  expect((await served.get('/metrics', as(null))).status).toBe(200);
  expect((await served.get('/metrics', as('root'))).status).toBe(403);
});

test('a stream ends when the identity has ended', async () => {
  const response = await served.get('/api/v1/changes', as('ann'));
  expect(await response.text()).toMatch(/event: end\ndata: {"reason":"access-ended"/);
});

test('a stream ends when its token leaves the file; the log holds no token and no identity', async () => {
  const stop = tokens.follow();
  // In years, so that it is not the identity that ends.
  const lasting = signed({ ...CLAIMS, username: 'ann', exp: 4_000_000_000 });
  const response = await served.get('/api/v1/changes', as(null, { 'x-grafana-id': lasting }));
  expect(response.status).toBe(200);
  const text = response.text();
  writeFileSync(tokenFile, 'another-token\n');
  expect(await text).toMatch(/event: end\ndata: {"reason":"access-ended"/);
  stop();
  expect(served.lines.join()).toContain('user:2 ann');
  expect(served.lines.join()).not.toMatch(/grafana-token|another-token|eyJ/);
});
