import fs from 'node:fs';
import path from 'node:path';
import { instanceFolders, isSupervised, readState } from '../instance/instances';
import { partsOf } from '../instance/startParts';
import { appliedFolder } from '../scenarios/applyScenario';
import { openStack } from '../stack';
import type { CommandOptions } from './parseArguments';

/** Prints what is up. 0 when the instance asked for is. */
export async function status(options: CommandOptions): Promise<number> {
  for (const dir of instanceFolders()) {
    const state = readState(dir);
    if (state) {
      console.log(
        `${path.basename(dir)}: ${isSupervised(state) ? state.phase : 'left behind by a run that was killed'}`
      );
    }
  }
  let stack;
  try {
    stack = openStack(options.instance);
  } catch (error) {
    console.log((error as Error).message);
    return 1;
  }
  Object.entries(stack.urls).forEach(([name, url]) => console.log(`  ${name.padEnd(24)} ${url}`));
  for (const part of partsOf(stack.context)) {
    console.log(`  ${part.name.padEnd(24)} ${stack.isPartRunning(part.name) ? 'running' : 'not running'}`);
  }
  const applied = fs.existsSync(appliedFolder(stack)) ? fs.readdirSync(appliedFolder(stack)) : [];
  console.log(`  ${'scenarios'.padEnd(24)} ${applied.join(', ') || 'none'}`);
  return 0;
}
