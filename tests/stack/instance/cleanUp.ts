import fs from 'node:fs';
import path from 'node:path';
import { tryRemoveCgroup } from '../system/cgroups';
import { childrenOf, identify, isRunning, kill, type ProcessIdentity } from '../system/processes';
import { cgroupName } from './cgroupName';

/** Blocks: clean-up also has to work while the process is exiting, when nothing asynchronous runs any more. */
const blockFor = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

function blockUntil(done: () => boolean, timeoutMs: number): boolean {
  for (let waited = 0; !done(); waited += 20) {
    if (waited > timeoutMs) {
      return false;
    }
    blockFor(20);
  }
  return true;
}

function readIdentity(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

/** Every process written down for the instance that is still exactly that process; the node's process 1 first. */
function recordedProcesses(dir: string): ProcessIdentity[] {
  const parts = path.join(dir, 'parts');
  const files = fs.existsSync(parts) ? fs.readdirSync(parts).map((name) => path.join(parts, name)) : [];
  return [path.join(dir, 'init.json'), ...files].flatMap((file) => {
    const identity = readIdentity(file);
    return identity && isRunning(identity) ? [identity] : [];
  });
}

const descendants = (identity: ProcessIdentity): ProcessIdentity[] =>
  childrenOf(identity.pid).flatMap((pid) => {
    try {
      return [identify(pid)];
    } catch {
      return [];
    }
  });

function removeFolder(dir: string, keep: readonly string[]): void {
  if (!fs.existsSync(dir)) {
    return;
  }
  for (const name of fs.readdirSync(dir).filter((entry) => !keep.includes(entry))) {
    // A mount of the node that is just going away answers "busy" for a moment.
    fs.rmSync(path.join(dir, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  if (keep.length === 0) {
    fs.rmdirSync(dir);
  }
}

/**
 * Ends and removes whatever is left of an instance: processes, with them mounts and namespaces, cgroups, files.
 * Does nothing where there is nothing. Blocks for as long as it takes, usually less than a second.
 * @param keepLogs leaves `logs` where it is
 * @throws when something will not go, naming it
 */
export function cleanUp(dir: string, keepLogs = false): void {
  const processes = recordedProcesses(dir);
  const all = [...processes, ...processes.flatMap(descendants)];
  for (const identity of all) {
    kill(identity);
  }
  if (!blockUntil(() => !all.some(isRunning), 15_000)) {
    const left = all.filter(isRunning).map(({ pid }) => pid);
    throw new Error(`processes that will not end: ${left.join(', ')}`);
  }
  if (process.platform === 'linux' && !blockUntil(() => tryRemoveCgroup(cgroupName(dir)), 10_000)) {
    throw new Error(`cgroup ${cgroupName(dir)} is still busy`);
  }
  removeFolder(dir, keepLogs ? ['logs'] : []);
}
