import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GOOD, KEY, OTHER_NAME } from '../testing/certificates';
import { serviceAccountConnection } from './serviceAccountConnection';
import { TlsFiles } from './TlsFiles';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const OTHER_KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const FIRST = { ca: GOOD, cert: GOOD, key: KEY };

test.each([
  ['nothing new', { ...FIRST }, false],
  ['another authority', { ...FIRST, ca: OTHER_NAME }, true],
  ['two authorities in one file', { ...FIRST, ca: OTHER_NAME + GOOD }, true],
  ['another certificate of the same key', { ...FIRST, cert: OTHER_NAME }, true],
  ['an empty authority, which would mean every well-known one', { ...FIRST, ca: '' }, false],
  ['no authority', { cert: GOOD, key: KEY }, false],
  ['half an authority', { ...FIRST, ca: GOOD.slice(0, 200) }, false],
  ['a key of another certificate', { ...FIRST, key: OTHER_KEY }, false],
  ['half a certificate', { ...FIRST, cert: GOOD.slice(0, 200) }, false],
])('%s', async (_what, found, isUsed) => {
  let now = 0;
  const files = new TlsFiles(
    FIRST,
    async () => found,
    () => now
  );
  expect(await files.current()).toBe(FIRST);
  now = 4_999;
  expect(await files.current()).toBe(FIRST);
  now = 5_000;
  expect(await files.current()).toBe(isUsed ? found : FIRST);
});

test('files that are away leave the last in use, and are looked for again', async () => {
  let now = 0;
  const renewed = { ...FIRST, ca: OTHER_NAME };
  const answers = [Promise.reject(new Error('ENOENT')), Promise.resolve(renewed)];
  const files = new TlsFiles(
    FIRST,
    () => answers.shift()!,
    () => (now += 5_000)
  );
  expect(await files.current()).toBe(FIRST);
  expect(await files.current()).toBe(renewed);
});

test('a pod reads the authority of its service account again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'account-'));
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  const write = (text: string) => writeFileSync(path.join(folder, 'ca.crt'), text);
  write(GOOD);
  const { tls } = serviceAccountConnection(folder, '::1', '6443');
  const authority = async () => String((await tls()).ca);
  write(OTHER_NAME);
  expect(await authority()).toBe(GOOD);
  clock.mockReturnValue(5_000);
  expect(await authority()).toBe(OTHER_NAME);
  clock.mockRestore();
  rmSync(folder, { recursive: true });
});
