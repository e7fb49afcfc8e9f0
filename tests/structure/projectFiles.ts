import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

/** One file of the project: path from the repository root with `/`, and its text. */
export interface ProjectFile {
  path: string;
  text: string;
}

/** Paths of all files that git tracks or would track. */
export function projectPaths(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  return listed
    .toString('utf8')
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(ROOT, file)));
}

/** Files whose path matches, with their text. */
export function projectFiles(pattern: RegExp): ProjectFile[] {
  return projectPaths()
    .filter((file) => pattern.test(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

/** TypeScript sources under `src` and `tests`. */
export function sourceFiles(): ProjectFile[] {
  return projectFiles(/^(src|tests)\/.*\.tsx?$/);
}
