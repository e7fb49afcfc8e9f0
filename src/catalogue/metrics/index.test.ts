import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { METRICS } from '.';

/** Ids as they stand in the dictionary's files: where two files use one id, the later silently takes the place of the earlier. */
function idsIn(file: string): string[] {
  const text = readFileSync(path.join(__dirname, file), 'utf8');
  return [...text.matchAll(/^ {2}(\w+): ?(?:\{|\w+\()/gm)].map((match) => match[1]!);
}

test('no two files of the dictionary use one id', () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const ids = files.flatMap(idsIn).filter((id) => id in METRICS);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(Object.keys(METRICS).filter((id) => !ids.includes(id))).toEqual([]);
});
