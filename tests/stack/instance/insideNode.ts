import fs from 'node:fs';
import type { Context } from './Context';

/** The command that runs `command` in the node's namespaces; in kwok mode the command itself. */
export function insideNode(context: Context, command: string[]): string[] {
  if (context.mode === 'kwok') {
    return command;
  }
  const init = fs.readFileSync(context.file('init.pid'), 'utf8');
  return ['nsenter', '-t', init, '-m', '-p', '-n', '-u', '-i', '--', ...command];
}
