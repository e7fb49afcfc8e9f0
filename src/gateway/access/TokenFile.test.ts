import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TokenFile } from './TokenFile';

const folder = mkdtempSync(path.join(tmpdir(), 'tokens-'));
const file = path.join(folder, 'tokens');
afterAll(() => rmSync(folder, { recursive: true }));

let now = 0;
const tokens = new TokenFile(file, () => now);

test('a rotated file takes effect without restart; an emptied one after a grace period', async () => {
  writeFileSync(file, '  old  \n\n# note\n');
  expect(await tokens.accepts('old')).toBe(true);
  expect(await tokens.accepts('# note')).toBe(false);
  expect(await tokens.accepts('')).toBe(false);

  writeFileSync(file, 'old\nnew\n');
  now += 1000;
  expect([await tokens.accepts('old'), await tokens.accepts('new')]).toEqual([true, true]);

  writeFileSync(file, 'new\n');
  now += 1000;
  expect([await tokens.accepts('old'), await tokens.accepts('new')]).toEqual([false, true]);

  writeFileSync(file, '');
  now += 1000;
  expect(await tokens.accepts('new')).toBe(true);
  now += 31_000;
  expect(await tokens.accepts('new')).toBe(false);
});

test('a file that is not there accepts nobody', async () => {
  expect(await new TokenFile(path.join(folder, 'missing')).accepts('')).toBe(false);
});
