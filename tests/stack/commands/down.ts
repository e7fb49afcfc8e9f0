import fs from 'node:fs';
import { cleanUp } from '../instance/cleanUp';
import { instanceFolder, instanceFolders, isSupervised, readState } from '../instance/instances';
import { isRunning, kill } from '../system/processes';
import { until } from '../system/wait';
import type { CommandOptions } from './parseArguments';

async function endInstance(dir: string): Promise<void> {
  const state = readState(dir);
  if (state && isSupervised(state)) {
    kill(state.supervisor, 'SIGTERM');
    await until('the supervisor to end', () => !isRunning(state.supervisor), { timeoutMs: 30_000 }).catch(() =>
      kill(state.supervisor)
    );
  }
  cleanUp(dir);
  fs.rmSync(`${dir}.up.log`, { force: true });
}

/** Ends the instance's supervisor, and removes whatever is left of the instance. */
export async function down(options: CommandOptions): Promise<number> {
  const folders = options.flags.all ? instanceFolders() : [instanceFolder(options.instance)];
  for (const dir of folders) {
    await endInstance(dir);
  }
  return 0;
}
