import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { IdTokens } from '../../../../tests/preview/server/idTokens';
import { HttpError } from '../../http/HttpError';
import { CLAIMS, GRAFANA, HEADER, jwks, NOW, pair, signed } from '../testing/signedTokens';
import { IdentityVerifier } from './IdentityVerifier';
import { KeySet } from './KeySet';
import { readKeys } from './readKeys';

// Files and signatures take their time where many things run at once.
jest.setTimeout(60_000);

const WANTED = { url: 'https://grafana.example', orgs: [1, 7], stack: null, clockSkewMs: 30_000 };
const keys = new KeySet(() => Promise.resolve(readKeys(jwks(['k1', GRAFANA.publicKey]))));
const verifier = new IdentityVerifier(WANTED, keys, () => NOW);
const s = NOW / 1000;

const refusal = async (token: string, one = verifier): Promise<string> => {
  const error: unknown = await one.verify(token).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HttpError);
  expect((error as HttpError).body.code).toBe('identity-refused');
  expect((error as HttpError).status).toBe(403);
  return (error as HttpError).body.detail;
};

test('a token as Grafana signs it tells who it is', async () => {
  expect(await verifier.verify(signed(CLAIMS))).toEqual({
    subject: 'user:2',
    login: 'viewer',
    email: 'viewer@example.org',
    role: 'Viewer',
    org: 1,
    expiresAt: NOW + 620_000,
  });
});

test('so does the preview’s, whose claims are held to a recording', async () => {
  const tokens = new IdTokens(() => 'http://127.0.0.1:3000/');
  const known = new KeySet(() => Promise.resolve(readKeys(JSON.stringify(tokens.jwks()))));
  const own = new IdentityVerifier({ ...WANTED, url: 'http://127.0.0.1:3000' }, known);
  expect(await own.verify(tokens.issue('Editor'))).toMatchObject({ login: 'editor', role: 'Editor', org: 1 });
});

test.each([
  ['another organisation it may be', { aud: 'org:7', namespace: 'org-7' }],
  ['the audience as a list', { aud: ['org:1'] }],
  ['a service account', { sub: 'service-account:4', role: 'None' }],
  ['an end a moment ago', { exp: s - 29 }],
  ['a clock a little ahead', { iat: s + 29, nbf: s + 29 }],
  ['no namespace', { namespace: undefined }],
  ['a role nobody knows', { role: 'Emperor' }],
])('%s is accepted', async (_name, change) => {
  await expect(verifier.verify(signed({ ...CLAIMS, ...change }))).resolves.toBeDefined();
});

test('a role nobody knows is none', async () => {
  expect((await verifier.verify(signed({ ...CLAIMS, role: 'Emperor' }))).role).toBeNull();
});

test.each([
  ['ended', { exp: s - 30 }, /it has ended/],
  ['without end', { exp: undefined }, /it has no end/],
  ['with an end that is text', { exp: `${s + 600}` }, /its exp is no time/],
  ['with an end beyond numbers', { exp: 'Infinity' }, /its exp is no time/],
  ['from the future', { iat: s + 31 }, /not valid yet/],
  ['for later', { nbf: s + 31 }, /not valid yet/],
  ['of another organisation', { aud: 'org:2' }, /another organisation/],
  ['of several', { aud: ['org:1', 'org:2'] }, /another organisation/],
  ['of none', { aud: undefined }, /another organisation/],
  ['with an audience that only looks right', { aud: 'org:1 ' }, /another organisation/],
  ['with the namespace of another', { namespace: 'org-7' }, /its namespace/],
  ['with the namespace of a stack', { namespace: 'stacks-1' }, /its namespace/],
  ['of the first organisation with another namespace', { aud: 'org:7' }, /its namespace/],
  ['of another Grafana', { iss: 'https://evil.example/' }, /another Grafana/],
  ['of a Grafana named longer', { iss: 'https://grafana.example.evil' }, /another Grafana/],
  ['of no Grafana', { iss: undefined }, /another Grafana/],
  ['of nobody', { sub: 'anonymous:0' }, /neither a user/],
  ['of an API key', { sub: 'api-key:1' }, /neither a user/],
  ['with an odd subject', { sub: 'user:2\nuser:1' }, /neither a user/],
])('a token %s is refused', async (_name, change, detail) => {
  expect(await refusal(signed({ ...CLAIMS, ...change }))).toMatch(detail);
});

const unsigned = (header: object) =>
  `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${signed(CLAIMS).split('.')[1]}`;
const publicPem = GRAFANA.publicKey.export({ type: 'spki', format: 'pem' });
const hmac = (text: string) => `${text}.${createHmac('sha256', publicPem).update(text).digest('base64url')}`;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const [head, body, tail] = signed(CLAIMS).split('.') as [string, string, string];

test.each([
  ['alg none', `${unsigned({ ...HEADER, alg: 'none' })}.${tail}`, /algorithm is not ES256/],
  ['alg none and no signature', `${unsigned({ ...HEADER, alg: 'none' })}.`, /no signed JSON web token/],
  ['alg nOnE', `${unsigned({ ...HEADER, alg: 'nOnE' })}.${tail}`, /algorithm/],
  ['the public key as a secret', hmac(unsigned({ ...HEADER, alg: 'HS256' })), /algorithm/],
  ['the same called ES256', hmac(unsigned(HEADER)), /another length/],
  [
    'RS256',
    `${unsigned({ ...HEADER, alg: 'RS256' })}.${sign('sha256', Buffer.from('x'), rsa.privateKey).toString('base64url')}`,
    /algorithm/,
  ],
  ['another key under the same name', signed(CLAIMS, HEADER, pair().privateKey), /signature is wrong/],
  ['a key that nobody has', signed(CLAIMS, { ...HEADER, kid: 'k2' }), /a key that Grafana does not have/],
  [
    'a key of its own',
    signed(CLAIMS, { ...HEADER, kid: undefined, jwk: GRAFANA.publicKey.export({ format: 'jwk' }) }),
    /names no key/,
  ],
  ['a key named like a part of Object', signed(CLAIMS, { ...HEADER, kid: '__proto__' }), /does not have/],
  ['an address of keys', signed(CLAIMS, { ...HEADER, kid: 'k2', jku: 'https://evil.example/keys' }), /does not have/],
  ['a critical extension', signed(CLAIMS, { ...HEADER, crit: ['b64'], b64: false }), /another kind of token/],
  ['an access token', signed(CLAIMS, { ...HEADER, typ: 'at+jwt' }), /another kind of token/],
  ['a signature of zeros', `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`, /signature is wrong/],
  ['a signature cut short', `${head}.${body}.${tail.slice(0, -3)}`, /another length/],
  [
    'the signature of other claims',
    `${head}.${signed({ ...CLAIMS, role: 'Admin' }).split('.')[1]}.${tail}`,
    /signature is wrong/,
  ],
  ['a header that is a list', `${Buffer.from('[]').toString('base64url')}.${body}.${tail}`, /header is no JSON object/],
  ['signed claims that are null', signed(null as never), /body is no JSON object/],
  ['two tokens joined', `${head}.${body}.${tail}, ${head}.${body}.${tail}`, /no signed JSON web token/],
  ['four parts', `${head}.${body}.${tail}.${tail}`, /no signed JSON web token/],
  ['padding', `${head}=.${body}.${tail}`, /no signed JSON web token/],
  ['a user name', 'admin', /no signed JSON web token/],
  ['nine thousand letters', 'a'.repeat(9000), /no signed JSON web token/],
])('%s is refused', async (_name, token, detail) => {
  expect(await refusal(token)).toMatch(detail);
});

test('a change of any letter is refused', async () => {
  const token = signed(CLAIMS);
  // The last letter of the signature holds four bits that mean nothing.
  const place = fc.nat(token.length - 2);
  await fc.assert(
    fc.asyncProperty(place, fc.constantFrom(...'AZaz09-_.'), async (at, letter) => {
      fc.pre(token[at] !== letter);
      await refusal(token.slice(0, at) + letter + token.slice(at + 1));
    }),
    { numRuns: 300 }
  );
});

test('a stack of the Cloud is the only one it may be', async () => {
  const cloud = new IdentityVerifier({ ...WANTED, stack: 12 }, keys, () => NOW);
  await expect(cloud.verify(signed({ ...CLAIMS, namespace: 'stacks-12' }))).resolves.toBeDefined();
  for (const namespace of ['stacks-1', 'default', undefined]) {
    expect(await refusal(signed({ ...CLAIMS, namespace }), cloud)).toMatch(/its namespace/);
  }
});

test('a refusal holds nothing of the token', async () => {
  const details = await Promise.all(
    [
      signed({ ...CLAIMS, aud: 'canary' }),
      signed({ ...CLAIMS, sub: 'canary' }),
      signed(CLAIMS, { ...HEADER, kid: 'canary' }),
    ].map((one) => refusal(one))
  );
  expect(details.join()).not.toContain('canary');
});
