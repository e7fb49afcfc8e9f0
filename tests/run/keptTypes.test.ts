import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keep, layOut } from './keptTypes';
import { runPackage } from './steps';

const folder = mkdtempSync(path.join(tmpdir(), 'clusterscope-types-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A project of one file whose result goes to `out`; its source is a minute old, as after a checkout. */
function project(name: string, source: string): string {
  const at = path.join(folder, name);
  mkdirSync(at);
  const compilerOptions = {
    composite: true,
    skipLibCheck: true,
    emitDeclarationOnly: true,
    strict: true,
    lib: ['ES5'],
    types: [],
    outDir: 'out',
  };
  writeFileSync(path.join(at, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['a.ts'] }));
  writeFileSync(path.join(at, 'a.ts'), source);
  const before = new Date(Date.now() - 60_000);
  ['tsconfig.json', 'a.ts'].forEach((file) => utimesSync(path.join(at, file), before, before));
  return at;
}

const check = (at: string) => runPackage('typescript/bin/tsc', ['--build', at, '--verbose']);

test('what is laid out is what was kept, older than any source', () => {
  mkdirSync(path.join(folder, 'kept/deep'), { recursive: true });
  writeFileSync(path.join(folder, 'kept/deep/a.d.ts'), 'export {};');
  keep(path.join(folder, 'kept'), path.join(folder, 'store/kept.json'));
  layOut(path.join(folder, 'store/kept.json'), path.join(folder, 'again'));
  const file = path.join(folder, 'again/deep/a.d.ts');
  expect(readFileSync(file, 'utf8')).toBe('export {};');
  expect(statSync(file).mtime.getFullYear()).toBeLessThan(2001);
});

test('the same sources elsewhere give nothing new, a fault in them is still found', async () => {
  const first = project('first', 'export const a: number = 1;\n');
  expect(await check(first)).toMatchObject({ ok: true });
  const kept = path.join(folder, 'first.json');
  keep(path.join(first, 'out'), kept);

  const same = project('same', 'export const a: number = 1;\n');
  layOut(kept, path.join(same, 'out'));
  const again = await check(same);
  expect(again.ok).toBe(true);
  expect(again.output).toContain('Updating unchanged output timestamps');

  const faulty = project('faulty', 'export const a: number = "";\n');
  layOut(kept, path.join(faulty, 'out'));
  const refused = await check(faulty);
  expect(refused.ok).toBe(false);
  expect(refused.output).toContain('TS2322');
});
