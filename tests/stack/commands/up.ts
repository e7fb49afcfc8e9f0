import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { StackMode } from '../instance/Context';
import { instanceFolder, isSupervised, readState, REPO } from '../instance/instances';
import { startStack, type RunningStack } from '../stack';
import { sleep } from '../system/wait';
import type { CommandOptions } from './parseArguments';

const number = (flags: Record<string, string>, name: string): number | undefined =>
  flags[name] === undefined ? undefined : Number(flags[name]);

function printAddresses(stack: RunningStack): void {
  Object.entries(stack.urls).forEach(([name, url]) => console.log(`${name.padEnd(14)} ${url}`));
  console.log(`${'kubeconfig'.padEnd(14)} ${path.relative(process.cwd(), stack.kubeconfig)}`);
}

/** A process of its own keeps the stack up; this one watches it start and leaves. */
async function detach(options: CommandOptions): Promise<number> {
  const dir = instanceFolder(options.instance);
  if (isSupervised(readState(dir))) {
    throw new Error(`the instance "${options.instance}" is already up`);
  }
  const log = path.join(REPO, '.stack', `${options.instance}.up.log`);
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = fs.openSync(log, 'w');
  const args = process.argv.slice(1).filter((word) => word !== '--detach');
  const child = spawn(process.execPath, [...process.execArgv, ...args], {
    detached: true,
    stdio: ['ignore', output, output],
  });
  child.unref();
  let shown = 0;
  const show = () => {
    const text = fs.readFileSync(log, 'utf8');
    process.stderr.write(text.slice(shown));
    shown = text.length;
  };
  while (child.exitCode === null && child.signalCode === null) {
    await sleep(200);
    show();
    const state = readState(dir);
    if (state?.phase === 'ready' && state.supervisor.pid === child.pid) {
      return 0;
    }
  }
  show();
  return 1;
}

/** Brings a stack up and keeps it until Ctrl-C or `down`. */
export async function up(options: CommandOptions): Promise<number> {
  if (options.flags.detach) {
    return detach(options);
  }
  const stack = await startStack({
    instance: options.instance,
    mode: options.flags.mode as StackMode | undefined,
    kwokNodes: number(options.flags, 'nodes'),
    kwokPodsPerNode: number(options.flags, 'pods-per-node'),
    scrapeSeconds: number(options.flags, 'scrape-seconds'),
  });
  printAddresses(stack);
  // The parts' pipes do not keep this process alive; whoever ends it ends the stack.
  setInterval(() => undefined, 60_000);
  return new Promise<number>(() => undefined);
}
