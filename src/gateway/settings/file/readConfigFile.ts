import { SettingsError } from '../SettingsError';
import { checkValue } from './checkValue';
import { CONFIG } from './configFields';
import type { ValueOf } from './field';
import { readPlainYaml, YamlError } from './readPlainYaml';
import { readSmallFile } from './readSmallFile';

const LARGEST = 256 * 1024;

/** What a configuration file says, checked; defaults are not filled in. */
export type ConfigFile = ValueOf<typeof CONFIG>;

/** Reads a configuration file. Rejects with SettingsError. */
export async function readConfigFile(file: string): Promise<ConfigFile> {
  const text = await readSmallFile(file, LARGEST).catch((error: Error) => {
    throw new SettingsError(file, error.message, `a YAML file of at most ${LARGEST / 1024} KiB`);
  });
  return parseConfig(text, file);
}

/** The same from its text; `file` is for messages. Throws SettingsError. */
export function parseConfig(text: string, file: string): ConfigFile {
  try {
    return checkValue(CONFIG, readPlainYaml(text), { file, key: '' });
  } catch (error) {
    throw error instanceof YamlError ? new SettingsError(file, error.found, error.allowed) : error;
  }
}
