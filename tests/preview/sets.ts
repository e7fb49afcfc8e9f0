import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

export const GRAFANA_SETS = ['13.1', '13.2'] as const;
export type GrafanaSet = (typeof GRAFANA_SETS)[number];

export const ROOT = join(__dirname, '../..');

const FOLDERS: Record<GrafanaSet, string> = { '13.1': ROOT, '13.2': join(ROOT, 'tests/sets/grafana-13.2') };

/** The folder whose node_modules hold the packages of a Grafana version; throws when they are not installed. */
export function folderOfSet(set: GrafanaSet): string {
  const folder = FOLDERS[set];
  if (!existsSync(join(folder, 'node_modules/@grafana/ui/package.json'))) {
    throw new Error(`packages of Grafana ${set} are missing in ${folder}/node_modules: run npm ci there`);
  }
  return folder;
}

/**
 * The `react-router` that @grafana/ui itself uses, which is the one Grafana shares: a nested copy in some versions,
 * and contexts of two copies do not meet.
 */
export function routerOfSet(set: GrafanaSet): string {
  const fromUi = createRequire(join(folderOfSet(set), 'node_modules/@grafana/ui/package.json'));
  const compat = dirname(fromUi.resolve('react-router-dom-v5-compat/package.json'));
  return dirname(createRequire(join(compat, 'package.json')).resolve('react-router/package.json'));
}
