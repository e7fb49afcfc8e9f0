import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import type { Part, PartName } from '../parts/Part';
import { childrenOf, identify, isRunning, kill, type ProcessIdentity } from '../system/processes';
import { until } from '../system/wait';
import type { Context } from './Context';
import { insideNode } from './insideNode';

/** What is written down about a part's process, so that any later command can find and stop it. */
interface PartRecord extends ProcessIdentity {
  /** It was stopped on purpose: its end is not a failure. */
  stopped?: boolean;
}

const recordFile = (context: Context, name: string): string => context.file('parts', `${name}.json`);

/** The part's record, or undefined when it was never started. */
export function readPartRecord(context: Context, name: PartName): PartRecord | undefined {
  try {
    return JSON.parse(fs.readFileSync(recordFile(context, name), 'utf8')) as PartRecord;
  } catch {
    return undefined;
  }
}

const writeRecord = (context: Context, name: PartName, record: PartRecord): void =>
  fs.writeFileSync(recordFile(context, name), JSON.stringify(record));

export const isPartRunning = (context: Context, name: PartName): boolean => {
  const record = readPartRecord(context, name);
  return record !== undefined && isRunning(record);
};

/** Starts the part's process in its place with its output going to its log. */
export function spawnPart(context: Context, part: Part): ChildProcess {
  const [command, ...args] = part.place === 'node' ? insideNode(context, part.command(context)) : part.command(context);
  const log = fs.openSync(context.log(part.name), 'a');
  const child = spawn(command, args, {
    // A session of its own: Ctrl-C in the terminal reaches the supervisor only, which stops parts in order.
    detached: true,
    // A part beside the node sees its input end when the supervisor is gone, and ends itself.
    stdio: [part.place === 'host' ? 'pipe' : 'ignore', log, log],
  });
  fs.closeSync(log);
  child.on('error', (error) => fs.appendFileSync(context.log(part.name), `${error.message}\n`));
  if (child.pid === undefined) {
    throw new Error(`${command} is missing`);
  }
  writeRecord(context, part.name, identify(child.pid));
  child.unref();
  return child;
}

/** Stops the part at once, as a crash would. Resolves when its process is gone. */
export async function killPart(context: Context, name: PartName): Promise<void> {
  const record = readPartRecord(context, name);
  if (!record) {
    return;
  }
  writeRecord(context, name, { ...record, stopped: true });
  // In the node's namespaces the part is the child of the nsenter that brought it there.
  const own = isRunning(record) ? childrenOf(record.pid).map((pid) => identify(pid)) : [];
  for (const identity of [...own, record]) {
    kill(identity);
  }
  await until(`${name} to end`, () => ![...own, record].some(isRunning), { timeoutMs: 10_000, everyMs: 30 });
}

/** The last lines of a part's log. */
export function logTail(context: Context, name: string, lines = 15): string {
  try {
    return fs.readFileSync(context.log(name), 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '(no log)';
  }
}
