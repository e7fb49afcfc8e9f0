import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE_FOLDER } from '../stack/binaries/binaryPath';
import { projectFiles } from '../structure/projectFiles';
import { ROOT, runPackage, type CommandResult } from './steps';

const TYPES = path.join(ROOT, '.cache/types');
/** Before every source: TypeScript then compares contents, where by a newer time it would take all for checked. */
const LONG_AGO = new Date('2000-01-01T00:00:00Z');

/** Where the result of a check under this configuration and these packages is kept between clones. */
function keptFile(): string {
  const hash = createHash('sha256');
  for (const { path: name, text } of projectFiles(/(^|\/)(tsconfig[^/]*|package-lock)\.json$/)) {
    hash.update(name).update(text);
  }
  return path.join(CACHE_FOLDER, 'types', `${hash.digest('hex').slice(0, 16)}.json`);
}

/** Writes a folder's texts to one file, whole or not at all. */
export function keep(folder: string, file: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map(({ parentPath, name }) => path.join(parentPath, name));
  const texts = Object.fromEntries(paths.map((each) => [path.relative(folder, each), readFileSync(each, 'utf8')]));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(texts));
  renameSync(`${file}.${process.pid}`, file);
}

/** Lays such a folder out again, older than anything beside it. */
export function layOut(file: string, folder: string): void {
  for (const [name, text] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    utimesSync(target, LONG_AGO, LONG_AGO);
  }
}

/** Checks all types; where this clone never did, from what another one found of the same sources. */
export async function checkTypes(): Promise<CommandResult> {
  const kept = keptFile();
  if (!existsSync(TYPES) && existsSync(kept)) {
    layOut(kept, TYPES);
  }
  const result = await runPackage('typescript/bin/tsc', ['--build']);
  if (result.ok) {
    keep(TYPES, kept);
  }
  return result;
}
