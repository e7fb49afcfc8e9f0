import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Reviews } from '../kubernetes/accessReview/Reviews';
import type { AccessReviewSettings, Rule, TokenScope } from '../settings/Settings';
import type { Readable } from './Access';
import { Gate, type IdentityCheck, type Review } from './Gate';
import { IdentityVerifier } from './identity/IdentityVerifier';
import { KeySet } from './identity/KeySet';
import { readKeys } from './identity/readKeys';
import { CLAIMS, GRAFANA, jwks, NOW, request, signed } from './testing/signedTokens';
import { TokenFile } from './tokens/TokenFile';

// Files and signatures take their time where many things run at once.
jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(tmpdir(), 'gate-'));
const file = path.join(folder, 'tokens');
writeFileSync(file, 'plain\nnarrow reporting\nodd unknown\nscript script\n');
afterAll(() => rmSync(folder, { recursive: true }));

const NAMESPACES = ['shop', 'bank', 'kube-system'];
const SCOPES = new Map<string, TokenScope>([
  ['reporting', { namespaces: ['shop'], kinds: null, withoutIdentity: false }],
  ['script', { namespaces: ['bank'], kinds: ['pods'], withoutIdentity: true }],
]);
const REVIEW: AccessReviewSettings = { user: 'login', userPrefix: 'grafana:', mostNamespaces: 100 };

const verifier = new IdentityVerifier(
  { url: 'https://grafana.example', orgs: [1], stack: null, clockSkewMs: 0 },
  new KeySet(() => Promise.resolve(readKeys(jwks(['k1', GRAFANA.publicKey])))),
  () => NOW
);

interface Setup {
  rules?: readonly Rule[] | null;
  review?: Review;
  settings?: Partial<AccessReviewSettings>;
  identity?: false;
  scopes?: ReadonlyMap<string, TokenScope>;
}

function gate({ rules = null, review, settings, identity, scopes = SCOPES }: Setup = {}): Gate {
  const accessReview = review ? { ...REVIEW, ...settings, review } : null;
  const check: IdentityCheck | null = identity === false ? null : { verifier, rules, accessReview };
  return new Gate({ tokens: new TokenFile(file), scopes, identity: check, namespaces: () => NAMESPACES });
}

const VIEWERS_SHOP: Rule = {
  logins: null,
  emails: null,
  roles: ['Viewer'],
  orgs: null,
  namespaces: ['shop'],
  kinds: null,
};
const token = (change: object = {}) => signed({ ...CLAIMS, ...change });

async function seen(one: Gate, headers: ReturnType<typeof request>, only?: string): Promise<string[]> {
  const access = await one.authenticate(headers);
  const scope = await access.scope(['pods', 'nodes'], only);
  const places: Array<[Readable, string | null]> = [
    ['nodes', null],
    ...NAMESPACES.map((name) => ['pods', name] as [Readable, string]),
  ];
  return places.filter((place) => scope.sees(...place)).map(([resource, namespace]) => namespace ?? resource);
}

describe('tokens', () => {
  const open = gate({ identity: false, scopes: new Map() });
  const closed = gate({ identity: false });

  test.each([
    [undefined, 'token-missing'],
    ['', 'token-missing'],
    ['plain', 'token-refused'],
    ['Basic plain', 'token-refused'],
    ['Bearer other', 'token-refused'],
    [`Bearer ${'x'.repeat(5000)}`, 'token-refused'],
  ])('%.20s is %s', async (header, code) => {
    await expect(open.authenticate(request(header))).rejects.toMatchObject({ status: 403, body: { code } });
  });

  test('given twice are refused, whichever comes first', async () => {
    const twice = (...authorization: string[]) => ({ headersDistinct: { authorization } });
    await expect(open.authenticate(twice('Bearer plain', 'Bearer x'))).rejects.toMatchObject({
      body: { code: 'token-refused' },
    });
    await expect(open.authenticate(twice('Bearer x', 'Bearer plain'))).rejects.toMatchObject({
      body: { code: 'token-refused' },
    });
  });

  test('see everything without scopes, and what their scope says with them', async () => {
    expect(await seen(open, request('Bearer odd'))).toEqual(['nodes', ...NAMESPACES]);
    expect(await seen(closed, request('bearer  plain '))).toEqual(['nodes', ...NAMESPACES]);
    expect(await seen(closed, request('Bearer narrow'))).toEqual(['shop']);
    expect(await seen(closed, request('Bearer script'))).toEqual(['bank']);
  });

  test('with a name that has no scope are refused once there are scopes', async () => {
    await expect(closed.authenticate(request('Bearer odd'))).rejects.toMatchObject({ body: { code: 'token-refused' } });
  });

  test('without a scope see all, so that totals may be told', async () => {
    const seesAll = async (one: Gate, header: string) => (await one.authenticate(request(header))).seesAll;
    expect(await seesAll(open, 'Bearer odd')).toBe(true);
    expect(await seesAll(closed, 'Bearer plain')).toBe(true);
    expect(await seesAll(closed, 'Bearer narrow')).toBe(false);
    expect(await seesAll(gate(), 'Bearer script')).toBe(false);
  });

  test('are called by name, never by what they are', async () => {
    expect((await closed.authenticate(request('Bearer narrow'))).subject).toBe('token reporting');
    expect((await closed.authenticate(request('Bearer plain'))).subject).toBe('token');
  });
});

describe('identities', () => {
  const one = gate({ rules: [VIEWERS_SHOP] });

  test('are asked for beside the token, and do not stand for one', async () => {
    await expect(one.authenticate(request('Bearer plain'))).rejects.toMatchObject({
      status: 403,
      body: { code: 'identity-missing' },
    });
    await expect(one.authenticate(request(undefined, token()))).rejects.toMatchObject({
      body: { code: 'token-missing' },
    });
    await expect(one.authenticate(request('Bearer other', token()))).rejects.toMatchObject({
      body: { code: 'token-refused' },
    });
    await expect(one.authenticate(request('Bearer plain', 'forged'))).rejects.toMatchObject({
      status: 403,
      body: { code: 'identity-refused' },
    });
    await expect(one.authenticate(request('Bearer plain', token(), token()))).rejects.toMatchObject({
      body: { code: 'identity-refused' },
    });
  });

  test('narrow what the token sees, and are never widened by it', async () => {
    expect(await seen(one, request('Bearer plain', token()))).toEqual(['shop']);
    expect(await seen(one, request('Bearer plain', token({ role: 'Admin' })))).toEqual([]);
    const wide = gate({ rules: [{ ...VIEWERS_SHOP, namespaces: ['*'] }] });
    expect(await seen(wide, request('Bearer plain', token()))).toEqual(['nodes', ...NAMESPACES]);
    expect(await seen(wide, request('Bearer narrow', token()))).toEqual(['shop']);
  });

  test('count for nothing when none are configured, nor for a token that needs none', async () => {
    expect(await seen(gate({ identity: false }), request('Bearer plain', 'forged'))).toEqual(['nodes', ...NAMESPACES]);
    expect(await seen(one, request('Bearer script'))).toEqual(['bank']);
  });

  test('no other header makes somebody else of a caller', async () => {
    const headers = [
      'x-grafana-user',
      'x-remote-user',
      'impersonate-user',
      'cookie',
      'forwarded',
      'x-webauth-user',
      'connection',
    ];
    const forged = Object.fromEntries(headers.map((name) => [name, ['admin']]));
    const access = await one.authenticate({
      headersDistinct: { ...request('Bearer plain', token()).headersDistinct, ...forged },
    });
    expect(access.subject).toBe('user:2 viewer');
  });

  test('end when their token does', async () => {
    const access = await one.authenticate(request('Bearer plain', token()));
    expect(access.expiresAt).toBe(CLAIMS.exp * 1000);
    expect(access.ended.aborted).toBe(false);
  });
});

test.each([
  ['nothing limits', gate(), true],
  ['rules may limit', gate({ rules: [VIEWERS_SHOP] }), false],
  ['the cluster may limit', gate({ review: () => Promise.resolve(true) }), false],
])('somebody whom %s', async (_what, one, seesAll) => {
  expect((await one.authenticate(request('Bearer plain', token()))).seesAll).toBe(seesAll);
  expect((await one.authenticate(request('Bearer narrow', token()))).seesAll).toBe(false);
});

describe('access reviews', () => {
  const asking =
    (allowed: readonly string[], asked: string[] = []): Review =>
    async (user, resource, namespace) => {
      const question = `${user} ${resource} ${namespace ?? '*'}`;
      asked.push(question);
      return allowed.includes(question);
    };

  test('ask for the whole cluster first, then for the namespaces that rules leave', async () => {
    const asked: string[] = [];
    const rules = [{ ...VIEWERS_SHOP, namespaces: ['shop', 'bank'] }];
    const one = gate({ rules, review: asking(['grafana:viewer pods bank', 'grafana:viewer pods kube-system'], asked) });
    expect(await seen(one, request('Bearer plain', token()))).toEqual(['bank']);
    const namespaces = ['grafana:viewer pods bank', 'grafana:viewer pods shop'];
    expect([...new Set(asked)]).toEqual(['grafana:viewer pods *', 'grafana:viewer nodes *', ...namespaces]);
  });

  test('a yes for the whole cluster is enough, within rules and scope', async () => {
    const review = asking(['grafana:viewer pods *', 'grafana:viewer nodes *']);
    expect(await seen(gate({ review }), request('Bearer plain', token()))).toEqual(['nodes', ...NAMESPACES]);
    expect(await seen(gate({ review, rules: [VIEWERS_SHOP] }), request('Bearer plain', token()))).toEqual(['shop']);
    expect(await seen(gate({ review }), request('Bearer narrow', token()))).toEqual(['shop']);
  });

  test('ask about other kinds where pods may be listed, or about the one namespace that matters', async () => {
    const asked: string[] = [];
    const review = asking(
      ['grafana:viewer pods shop', 'grafana:viewer services shop', 'grafana:viewer services bank'],
      asked
    );
    const access = await gate({ review }).authenticate(request('Bearer plain', token()));
    const all = await access.scope(['services']);
    expect(NAMESPACES.filter((namespace) => all.sees('services', namespace))).toEqual(['shop']);
    expect(asked.filter((one) => one.includes('services'))).toEqual([
      'grafana:viewer services *',
      'grafana:viewer services shop',
    ]);
    expect((await access.scope(['services'], 'bank')).sees('services', 'bank')).toBe(true);
  });

  test('ask about one namespace when only that matters, and about no more than is configured', async () => {
    const asked: string[] = [];
    await seen(gate({ review: asking([], asked) }), request('Bearer plain', token()), 'bank');
    expect(asked).toEqual(['grafana:viewer pods *', 'grafana:viewer nodes *', 'grafana:viewer pods bank']);
    asked.length = 0;
    await seen(gate({ review: asking([], asked), settings: { mostNamespaces: 2 } }), request('Bearer plain', token()));
    expect(new Set(asked.filter((one) => !one.endsWith('*'))).size).toBe(2);
  });

  test.each([
    [{ userPrefix: '' }, { username: 'system:admin' }],
    [{ userPrefix: 'sys' }, { username: 'tem:admin' }],
    [{}, { username: '' }],
    [{}, { username: undefined }],
    [{ user: 'email' as const }, { email: '' }],
  ])('%j never asks for %j', async (settings, claims) => {
    const asked: string[] = [];
    const one = gate({ review: asking([], asked), settings });
    expect([await seen(one, request('Bearer plain', token(claims))), asked]).toEqual([[], []]);
  });

  test('that fail let see nothing', async () => {
    const review = () => Promise.reject(new Error('down'));
    expect(await seen(gate({ review }), request('Bearer plain', token()))).toEqual([]);
  });
});

test('nobody is ever given what somebody else may see, however their requests mix (CVE-2025-14269)', async () => {
  const users = ['ann', 'bob', 'ann:pods', 'eve","pods","shop'];
  const rights = fc.dictionary(fc.constantFrom(...users.map((user) => `g:${user}`)), fc.subarray([...NAMESPACES, '*']));
  const requests = fc.array(fc.record({ user: fc.constantFrom(...users), passes: fc.nat(12_000) }), {
    minLength: 2,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(rights, requests, async (given, list) => {
      let now = 0;
      const may = (user: string, namespace: string) => Object.hasOwn(given, user) && given[user].includes(namespace);
      const reviews = new Reviews(
        async ([user, , namespace]) => may(user!, namespace || '*'),
        undefined,
        () => now
      );
      const review: Review = (user, resource, namespace) => reviews.allowed([user, resource, namespace ?? '']);
      const one = gate({ review, settings: { userPrefix: 'g:' } });
      await Promise.all(
        list.map(async ({ user, passes }) => {
          now += passes;
          const access = await one.authenticate(request('Bearer plain', token({ username: user })));
          const scope = await access.scope(['pods']);
          for (const namespace of NAMESPACES) {
            expect([user, namespace, scope.sees('pods', namespace)]).toEqual([
              user,
              namespace,
              may(`g:${user}`, '*') || may(`g:${user}`, namespace),
            ]);
          }
        })
      );
    }),
    { numRuns: 50 }
  );
});

describe('metrics', () => {
  test('are for tokens that see everything, and for no user', async () => {
    const one = gate({ rules: [VIEWERS_SHOP] });
    await expect(one.authenticateScrape(request('Bearer plain'))).resolves.toBeUndefined();
    for (const headers of [
      request('Bearer narrow'),
      request('Bearer odd'),
      request('Bearer script'),
      request('Bearer plain', token()),
    ]) {
      await expect(one.authenticateScrape(headers)).rejects.toMatchObject({
        status: 403,
        body: { code: 'token-refused' },
      });
    }
    await expect(one.authenticateScrape(request())).rejects.toMatchObject({ body: { code: 'token-missing' } });
  });
});
