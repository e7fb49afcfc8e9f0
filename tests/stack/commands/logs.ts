import fs from 'node:fs';
import path from 'node:path';
import { instanceFolder } from '../instance/instances';
import type { CommandOptions } from './parseArguments';

/** Prints a part's log; without a part, the names of those there are. Works after a failed start too. */
export async function logs(part: string | undefined, options: CommandOptions): Promise<number> {
  const folder = path.join(instanceFolder(options.instance), 'logs');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
  if (!part) {
    names.forEach((name) => console.log(name.replace(/\.log$/, '')));
    return names.length > 0 ? 0 : 1;
  }
  const file = names.find((name) => name === part || name === `${part}.log`);
  if (!file) {
    throw new Error(`no log of "${part}"; there are: ${names.join(', ')}`);
  }
  process.stdout.write(fs.readFileSync(path.join(folder, file)));
  return 0;
}
