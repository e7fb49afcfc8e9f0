import fs from 'node:fs';
import path from 'node:path';
import { identify, isRunning, type ProcessIdentity } from '../system/processes';
import { run } from '../system/run';
import { sleep } from '../system/wait';
import { binaryPath, STACK_FOLDER } from './binaryPath';
import { BINARIES, BINARY_NAMES, MODULES, type BinaryName } from './catalogue';
import { BuildProgress } from './BuildProgress';

type Report = (line: string) => void;

/** Holds a lock file while `action` runs, so that two stacks starting at once build each binary once. */
async function locked<T>(file: string, action: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      fs.writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx' });
      break;
    } catch {
      const holder = readHolder(file);
      if (holder && !isRunning(holder)) {
        fs.rmSync(file, { force: true });
      } else {
        await sleep(300);
      }
    }
  }
  try {
    return await action();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function readHolder(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

async function build(name: BinaryName, progress: BuildProgress): Promise<string> {
  const target = binaryPath(name);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  return locked(`${target}.lock`, async () => {
    if (fs.existsSync(target)) {
      progress.skip(name);
      return target;
    }
    const { module, package: goPackage } = BINARIES[name];
    const { folder, flags } = MODULES[module];
    const done = progress.begin(name);
    const partial = `${target}.${process.pid}.partial`;
    const result = await run('go', ['build', ...flags, '-o', partial, goPackage], {
      cwd: path.join(STACK_FOLDER, folder),
      env: { ...process.env, CGO_ENABLED: '0' },
      timeoutMs: 3_600_000,
    });
    done();
    if (result.code !== 0) {
      throw new Error(`could not build ${name}: ${result.stderr.trim().split('\n').slice(-12).join('\n')}`);
    }
    fs.renameSync(partial, target);
    return target;
  });
}

const builds = new Map<BinaryName, Promise<string>>();
let queue: Promise<unknown> = Promise.resolve();

/**
 * Starts building what is missing, one after the other in the catalogue's order, and returns at once.
 * Each promise gives the path of its binary, so that a caller goes on as soon as the one it needs is there.
 */
export function startBinaries(names: readonly BinaryName[], report: Report): Record<BinaryName, Promise<string>> {
  const ordered = BINARY_NAMES.filter((name) => names.includes(name) && !builds.has(name));
  const progress = new BuildProgress(
    ordered.filter((name) => !fs.existsSync(binaryPath(name))),
    report
  );
  for (const name of ordered) {
    const ready = fs.existsSync(binaryPath(name))
      ? Promise.resolve(binaryPath(name))
      : queue.then(() => build(name, progress));
    // Whoever awaits the binary hears of the failure; nobody else is to be stopped by it.
    queue = ready.catch(() => builds.delete(name));
    builds.set(name, ready);
  }
  return Object.fromEntries(names.map((name) => [name, builds.get(name)])) as Record<BinaryName, Promise<string>>;
}

/** Builds what is missing and returns the path of each binary. Throws one line when Go is missing or a build fails. */
export async function ensureBinaries<Name extends BinaryName>(
  names: readonly Name[],
  report: Report = (line) => console.error(line)
): Promise<Record<Name, string>> {
  const started = startBinaries(names, report);
  const paths = await Promise.all(names.map(async (name) => [name, await started[name]] as const));
  return Object.fromEntries(paths) as unknown as Record<Name, string>;
}
