import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { folderFiles } from './folderFiles';
import { DIST, PLUGIN_FOLDER, PLUGIN_ID } from './paths';

/** Writes the plugin's folder as a zip with one root folder named as the id. Returns the zip's path. */
export function zipPlugin(version: string): string {
  const content: Zippable = {};
  for (const file of folderFiles(PLUGIN_FOLDER)) {
    content[`${PLUGIN_ID}/${file}`] = readFileSync(join(PLUGIN_FOLDER, file));
  }
  const target = join(DIST, `${PLUGIN_ID}-${version}.zip`);
  writeFileSync(target, zipSync(content, { level: 9 }));
  return target;
}
