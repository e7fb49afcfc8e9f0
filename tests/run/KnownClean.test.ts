import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KnownClean } from './KnownClean';

const folder = mkdtempSync(path.join(tmpdir(), 'clusterscope-clean-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const clone = (name: string) => new KnownClean('lint', ['config'], path.join(folder, name), path.join(folder, 'cache'));
const unknown = (name: string, files = ['a.ts', 'b.ts']) => [...clone(name).unknown(files).keys()];

beforeEach(() => {
  rmSync(path.join(folder, 'cache'), { recursive: true, force: true });
  for (const name of ['one', 'two']) {
    write(`${name}/config`, 'strict');
    write(`${name}/a.ts`, 'a');
    write(`${name}/b.ts`, 'b');
  }
  const first = clone('one');
  first.remember(first.unknown(['a.ts', 'b.ts']));
});

test('what one clone found clean is clean in another', () => {
  expect(unknown('one')).toEqual([]);
  expect(unknown('two')).toEqual([]);
});

test('other content, another path, a new file are unknown', () => {
  write('two/b.ts', 'b!');
  write('two/c.ts', 'a');
  expect(unknown('two', ['a.ts', 'b.ts', 'c.ts'])).toEqual(['b.ts', 'c.ts']);
});

test('under another configuration nothing is known', () => {
  write('two/config', 'stricter');
  expect(unknown('two')).toEqual(['a.ts', 'b.ts']);
});

test('a file that changed while it was checked stays unknown', () => {
  write('two/a.ts', 'before');
  const clean = clone('two');
  const seen = clean.unknown(['a.ts', 'b.ts']);
  write('two/a.ts', 'after');
  clean.remember(seen);
  expect(unknown('two')).toEqual(['a.ts']);
  write('two/a.ts', 'before');
  expect(unknown('two')).toEqual(['a.ts']);
});
