import { generateKeyPairSync } from 'node:crypto';
import { jwks, pair } from '../testing/signedTokens';
import { KeySet } from './KeySet';
import { readKeys } from './readKeys';

const [a, b] = [pair().publicKey, pair().publicKey];
let now: number;
let answer: () => string;
let asked: number;
let keys: KeySet;
beforeEach(() => {
  now = 0;
  asked = 0;
  answer = () => jwks(['a', a]);
  keys = new KeySet(
    async () => {
      asked++;
      return readKeys(answer());
    },
    () => now
  );
});
const down = () => {
  throw new Error('it is down');
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('keys are asked for once, however many want them', async () => {
  const found = await Promise.all(Array.from({ length: 50 }, () => keys.find('a')));
  expect([asked, found.every((key) => key?.equals(a))]).toEqual([1, true]);
});

test('a new key is found at once, unknown ones ask at most every five seconds', async () => {
  await keys.find('a');
  answer = () => jwks(['b', b]);
  now += 5000;
  expect((await keys.find('b'))?.equals(b)).toBe(true);
  expect(await keys.find('a')).toBeUndefined();
  for (let i = 0; i < 1000; i++) {
    now += 10;
    expect(await keys.find(`forged-${i}`)).toBeUndefined();
  }
  expect(asked).toBe(2 + 2);
});

test('a withdrawn key ends ten minutes later at the latest, without making anybody wait', async () => {
  await keys.find('a');
  answer = () => jwks(['b', b]);
  now += 10 * 60_000;
  expect(await keys.find('a')).toBeDefined();
  await settled();
  expect(await keys.find('a')).toBeUndefined();
});

test('while Grafana is away its last keys serve for an hour, then nobody is accepted', async () => {
  await keys.find('a');
  answer = down;
  now += 3_599_999;
  expect(await keys.find('a')).toBeDefined();
  await settled();
  now += 5000;
  await expect(keys.find('a')).rejects.toMatchObject({
    body: { code: 'identity-unverifiable', detail: 'it is down' },
    status: 503,
  });
  answer = () => jwks(['a', a]);
  now += 5000;
  expect(await keys.find('a')).toBeDefined();
});

test('without keys nobody is accepted', async () => {
  answer = down;
  await expect(keys.find('a')).rejects.toMatchObject({ body: { code: 'identity-unverifiable' } });
});

describe('a key set', () => {
  const good = JSON.parse(jwks(['good', a])) as { keys: Array<Record<string, unknown>> };
  const [jwk] = good.keys;
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' });

  test.each([
    ['a shared secret', { kty: 'oct', k: 'c2VjcmV0', kid: 'x' }],
    ['an RSA key', { ...rsa, kid: 'x' }],
    ['another curve', { ...p384, kid: 'x' }],
    ['a key for another algorithm', { ...jwk, kid: 'x', alg: 'HS256' }],
    ['a key for encryption', { ...jwk, kid: 'x', use: 'enc' }],
    ['a point off the curve', { ...jwk, kid: 'x', x: jwk!.y }],
    ['no coordinates', { ...jwk, kid: 'x', x: undefined }],
    ['a key without name', { ...jwk, kid: undefined }],
    ['nothing', null],
  ])('%s is left out', (_name, odd) => {
    expect([...readKeys(JSON.stringify({ keys: [odd, ...good.keys] })).keys()]).toEqual(['good']);
  });

  test('the first of two under one name counts, and a private half is not kept', () => {
    const secret = { ...pair().privateKey.export({ format: 'jwk' }), kid: 'good' };
    expect(
      readKeys(JSON.stringify({ keys: [jwk, secret] }))
        .get('good')
        ?.equals(a)
    ).toBe(true);
    expect(readKeys(JSON.stringify({ keys: [secret] })).get('good')?.type).toBe('public');
  });

  test.each(['', '[]', 'null', '{"keys": {}}', '<html>', JSON.stringify({ keys: Array(101).fill(jwk) })])(
    '%.20s is none',
    (text) => {
      expect(() => readKeys(text)).toThrow('no JSON web key set');
    }
  );

  test('without a usable key is refused', () => {
    expect(() => readKeys('{"keys":[]}')).toThrow('no ES256 key');
  });
});
