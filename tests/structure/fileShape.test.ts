import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectFiles, projectPaths, ROOT, sourceFiles, type ProjectFile } from './projectFiles';

const lines = (file: ProjectFile) => file.text.split('\n').length - 1;
const tooLong = (files: ProjectFile[]) => files.filter((file) => lines(file) > 400).map((file) => file.path);
const FORBIDDEN_NAME = /(^|\/)(utils?|helpers?|common|shared|misc)(\.[^/]*)?(\/|$)/i;

describe('file sizes', () => {
  test('a file of 401 lines is found', () => {
    expect(tooLong([{ path: 'src/a.ts', text: 'x\n'.repeat(401) }])).toEqual(['src/a.ts']);
  });

  test('no source file has more than 400 lines', () => {
    expect(tooLong(sourceFiles())).toEqual([]);
  });

  test('the median source file has at most 70 lines', () => {
    const sizes = sourceFiles()
      .map(lines)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(70);
  });
});

describe('names', () => {
  test.each(['src/utils/a.ts', 'src/app/helpers.ts', 'src/common/x.ts', 'tests/shared.ts', 'src/a/misc/b.ts'])(
    '%s is refused',
    (name) => {
      expect(FORBIDDEN_NAME.test(name)).toBe(true);
    }
  );

  test('no file or folder has a name that says nothing', () => {
    expect(projectPaths().filter((file) => FORBIDDEN_NAME.test(file))).toEqual([]);
  });
});

describe('folder READMEs', () => {
  const folders = new Set(
    sourceFiles()
      .map((file) => path.posix.dirname(file.path))
      .filter((folder) => folder.split('/').length === 2)
  );

  test.each([...folders])('%s says what lives there', (folder) => {
    expect(existsSync(path.join(ROOT, folder, 'README.md'))).toBe(true);
  });

  test('none is longer than 15 lines', () => {
    const long = projectFiles(/^(src|tests)\/.*README\.md$/).filter((file) => lines(file) > 15);
    expect(long.map((file) => file.path)).toEqual([]);
  });
});
