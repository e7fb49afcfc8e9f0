import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { folderFiles } from '../../src/build/folderFiles';
import { PLUGIN_FOLDER, ROOT } from '../../src/build/paths';

/** Files of the built plugin; throws when it has not been built. */
export function builtFiles(): string[] {
  if (!existsSync(path.join(PLUGIN_FOLDER, 'module.js'))) {
    throw new Error(`${PLUGIN_FOLDER} is not built: run npm run build first`);
  }
  return folderFiles(PLUGIN_FOLDER);
}

export function builtText(file: string): string {
  return readFileSync(path.join(PLUGIN_FOLDER, file), 'utf8');
}

/** Bytes of a file as most servers send it. */
export function gzipBytes(file: string): number {
  return gzipSync(readFileSync(path.join(PLUGIN_FOLDER, file))).length;
}

/** Paths of the sources that a script was made from. */
export function sourcesOf(script: string): string[] {
  return (JSON.parse(builtText(`${script}.map`)) as { sources: string[] }).sources;
}

/** npm packages with code in a script. */
export function packagesIn(script: string): string[] {
  const names = sourcesOf(script).map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** Licence an installed package declares; null for a package that is nested or says nothing. */
export function licenceOf(name: string): string | null {
  const file = path.join(ROOT, 'node_modules', name, 'package.json');
  return existsSync(file) ? ((JSON.parse(readFileSync(file, 'utf8')) as { license?: string }).license ?? null) : null;
}
