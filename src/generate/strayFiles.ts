import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Output } from './output';

/** Folders in which every file but a README is generated. */
const GENERATED_FOLDERS = [
  'dashboards',
  'docs/runbooks',
  'provisioning/alerting',
  'provisioning/dashboards',
  'provisioning/datasources',
  'provisioning/plugins',
  'provisioning/prometheus',
];

/** Files in those folders that nothing generates any more, such as the runbook of a removed rule. */
export function strayFiles(root: string, outputs: readonly Output[]): string[] {
  const known = new Set(outputs.map((output) => output.path));
  return GENERATED_FOLDERS.filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => path.relative(root, path.join(file.parentPath, file.name)).split(path.sep).join('/'))
    )
    .filter((file) => !known.has(file) && path.posix.basename(file) !== 'README.md');
}
