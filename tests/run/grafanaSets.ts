import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runCommand, type CommandResult } from './steps';

/** Package sets other than the repository's own, each what one Grafana line shares with plugins. */
export const GRAFANA_SETS = ['grafana-12.4', 'grafana-13.2'] as const;
export type GrafanaSet = (typeof GRAFANA_SETS)[number];

/** Installs a set's packages when its lock file is not the one they were made from. */
export async function installSet(set: GrafanaSet): Promise<CommandResult> {
  const folder = path.join(ROOT, 'tests/sets', set);
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const marker = path.join(folder, 'node_modules/.installed');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) {
    return { ok: true, output: '' };
  }
  const result = await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
  });
  if (result.ok) {
    writeFileSync(marker, lock);
  }
  return result;
}
