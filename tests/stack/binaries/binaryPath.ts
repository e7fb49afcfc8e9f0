import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BINARIES, MODULES, type BinaryName, type GoModule } from './catalogue';

export const STACK_FOLDER = path.resolve(__dirname, '..');

/** Where built binaries are kept between runs and between clones. */
export const CACHE_FOLDER = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'clusterscope');

let goVersionText: string | undefined;

/** The version of Go in use. Throws one line when there is none. */
function goVersion(): string {
  if (goVersionText === undefined) {
    try {
      goVersionText = execFileSync('go', ['version'], { encoding: 'utf8', cwd: STACK_FOLDER }).trim();
    } catch {
      throw new Error('Go is missing: install Go 1.26 or newer from https://go.dev/dl and put it on PATH');
    }
  }
  return goVersionText;
}

function sourceFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.go'))
    .sort();
}

const keys = new Map<string, string>();

function moduleKey(name: keyof typeof MODULES): string {
  const known = keys.get(name);
  if (known) {
    return known;
  }
  const module: GoModule = MODULES[name];
  const folder = path.join(STACK_FOLDER, module.folder);
  const hash = createHash('sha256').update(JSON.stringify([goVersion(), module.flags]));
  for (const file of ['go.mod', 'go.sum', ...(module.ownSources ? sourceFiles(folder) : [])]) {
    const full = path.join(folder, file);
    hash.update(fs.existsSync(full) ? fs.readFileSync(full) : '');
  }
  const key = hash.digest('hex').slice(0, 16);
  keys.set(name, key);
  return key;
}

/** Where the binary is, or will be once built. Everything that could change its content is part of the path. */
export const binaryPath = (name: BinaryName): string =>
  path.join(CACHE_FOLDER, 'bin', moduleKey(BINARIES[name].module), name);
