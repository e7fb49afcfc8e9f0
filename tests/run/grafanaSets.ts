import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE_FOLDER } from '../stack/binaries/binaryPath';
import { linkTree } from './linkTree';
import { ROOT, runCommand, type CommandResult } from './steps';

/** Package sets other than the repository's own, each what one Grafana line shares with plugins. */
export const GRAFANA_SETS = ['grafana-12.4', 'grafana-13.2'] as const;
export type GrafanaSet = (typeof GRAFANA_SETS)[number];

/** True when the tree could be linked; leaves nothing behind otherwise. */
function couldLink(from: string, to: string): boolean {
  const half = `${to}.${process.pid}`;
  try {
    mkdirSync(path.dirname(to), { recursive: true });
    linkTree(from, half);
    renameSync(half, to);
    return true;
  } catch {
    rmSync(half, { recursive: true, force: true });
    return false;
  }
}

/**
 * Installs a set's packages when its lock file is not the one they were made from: as links to those that another clone
 * installed from the same lock file, or else with npm.
 */
export async function installSet(set: GrafanaSet): Promise<CommandResult> {
  const folder = path.join(ROOT, 'tests/sets', set);
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const packages = path.join(folder, 'node_modules');
  const marker = path.join(packages, '.installed');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) {
    return { ok: true, output: '' };
  }
  const kept = path.join(CACHE_FOLDER, 'sets', `${set}-${lock.slice(0, 16)}-${process.platform}-${process.arch}`);
  rmSync(packages, { recursive: true, force: true });
  if (existsSync(kept) && couldLink(kept, packages)) {
    return { ok: true, output: '' };
  }
  const result = await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
  });
  if (result.ok) {
    writeFileSync(marker, lock);
    couldLink(packages, kept);
  }
  return result;
}
