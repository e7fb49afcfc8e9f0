import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectFiles, ROOT, type ProjectFile } from './projectFiles';

const TOP_LEVEL = /^(src|tests|docs|dashboards|provisioning|\.github|\.ci)\//;

/** Paths of this repository that a document names in backticks or links to; placeholders (`<x>`, `*`, `…`) are left out. */
function namedPaths(file: ProjectFile): string[] {
  const quoted = [...file.text.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1]!)
    .filter((name) => TOP_LEVEL.test(name));
  const linked = [...file.text.matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)[^)]*\)/g)].map((match) =>
    path.posix.join(path.posix.dirname(file.path), match[1]!)
  );
  return [...quoted, ...linked].filter((name) => !/[<>*{}…]/.test(name));
}

describe('documents name what exists', () => {
  test('a missing path is found', () => {
    const names = namedPaths({ path: 'docs/a.md', text: 'see `src/nowhere.ts` and [b](b.md), not `src/<x>/y.ts`' });
    expect(names).toEqual(['src/nowhere.ts', 'docs/b.md']);
  });

  test.each(projectFiles(/\.md$/).filter((file) => !file.path.startsWith('CHANGELOG')))('$path', (file) => {
    expect(namedPaths(file).filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });
});
