import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFiles, ROOT } from './projectFiles';

/** Written in pieces so that this file does not find itself. */
const FOREIGN = new RegExp(
  [
    '\\.\\./' + 'shared/',
    '(^|[\\s"\'`(=:])/' + '(work|farm)/',
    'proxy\\.golang' + '\\.org',
    'registry\\.npmjs' + '\\.org',
    'deb\\.debian' + '\\.org',
  ].join('|'),
  'm'
);

describe('the project stands alone', () => {
  test('a foreign path is found', () => {
    expect(FOREIGN.test('cat ../' + 'shared/DESIGN.md')).toBe(true);
    expect(FOREIGN.test('cd /' + 'work/main')).toBe(true);
  });

  test('no tracked file names a path outside the project or a registry host', () => {
    const text = projectFiles(/\.(ts|tsx|js|mjs|cjs|json|md|ya?ml|go|mod|sh|svg|txt)$|^[^.]*$|(^|\/)\.[^/]+$/);
    expect(text.filter((file) => FOREIGN.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});

describe('licences', () => {
  interface LockFile {
    packages: Record<string, { license?: string; dev?: boolean }>;
  }
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as LockFile;

  test('no dependency is under the AGPL', () => {
    const found = Object.entries(lock.packages).filter(([, entry]) => /AGPL/.test(entry.license ?? ''));
    expect(found.map(([name]) => name)).toEqual([]);
  });
});

describe('package.json', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const decisions = readFileSync(path.join(ROOT, 'docs/decisions.md'), 'utf8');

  test.each(Object.keys({ ...dependencies, ...devDependencies }))('%s has a reason in docs/decisions.md', (name) => {
    expect(decisions).toContain(`\`${name}\``);
  });
});
