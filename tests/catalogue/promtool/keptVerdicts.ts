import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE_FOLDER } from '../../stack/binaries/binaryPath';

/** What failed of each variant, by its name; empty when nothing did. */
export type Verdicts = ReadonlyMap<string, string>;

/**
 * Promtool's verdicts on a rule, kept beside its binary: the same promtool says the same of the same files, and a hundred rules
 * spoiled in twenty ways each take it minutes. Only what is as it should be is kept, so that a failure is always seen anew.
 * @param promtool path of the binary, which names its version
 * @param input everything that it is given
 * @param isWell whether the verdicts are as they should be
 */
export async function keptVerdicts(
  promtool: string,
  input: unknown,
  ask: () => Promise<Verdicts>,
  isWell: (verdicts: Verdicts) => boolean,
  cache = CACHE_FOLDER
): Promise<Verdicts> {
  const key = createHash('sha256')
    .update(JSON.stringify([promtool, input]))
    .digest('hex');
  const file = path.join(cache, 'promtool', `${key}.json`);
  if (existsSync(file)) {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as Array<[string, string]>);
  }
  const verdicts = await ask();
  if (isWell(verdicts)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify([...verdicts]));
  }
  return verdicts;
}
