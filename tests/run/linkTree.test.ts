import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linkTree } from './linkTree';

const folder = mkdtempSync(path.join(tmpdir(), 'clusterscope-links-'));
const [from, to] = [path.join(folder, 'from'), path.join(folder, 'to')];
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  mkdirSync(path.join(from, '.bin'), { recursive: true });
  mkdirSync(path.join(from, '@scope/a'), { recursive: true });
  writeFileSync(path.join(from, '.package-lock.json'), '{}');
  writeFileSync(path.join(from, '@scope/a/index.js'), 'a', { mode: 0o755 });
  symlinkSync('../@scope/a/index.js', path.join(from, '.bin/a'));
  linkTree(from, to);
});

test('files of packages are the same files, commands lead to them', () => {
  const inode = (root: string) => statSync(path.join(root, '@scope/a/index.js')).ino;
  expect(inode(to)).toBe(inode(from));
  expect(readlinkSync(path.join(to, '.bin/a'))).toBe('../@scope/a/index.js');
  expect(readFileSync(path.join(to, '.bin/a'), 'utf8')).toBe('a');
});

test('what npm writes over is a copy', () => {
  writeFileSync(path.join(to, '.package-lock.json'), '{"changed":true}');
  expect(readFileSync(path.join(from, '.package-lock.json'), 'utf8')).toBe('{}');
});

test('a tree that is there already is left alone', () => {
  expect(() => linkTree(from, to)).toThrow('EEXIST');
});
