import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** A process named so that a later process with the same id is not mistaken for it. */
export interface ProcessIdentity {
  pid: number;
  /** Clock ticks since boot on Linux, the start date in words elsewhere. */
  startTime: string;
}

/** Fields of /proc/<pid>/stat after the command name, which may itself hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** When the process started, or undefined when there is none (a zombie counts as none). */
export function startTimeOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const fields = statFields(pid);
    return fields && fields[0] !== 'Z' && fields[0] !== 'X' ? fields[19] : undefined;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The identity of a running process. Throws when it has already ended. */
export function identify(pid: number): ProcessIdentity {
  const startTime = startTimeOf(pid);
  if (startTime === undefined) {
    throw new Error(`process ${pid} ended at once`);
  }
  return { pid, startTime };
}

/** True while exactly this process, not a later one with its id, runs. */
export const isRunning = (identity: ProcessIdentity): boolean => startTimeOf(identity.pid) === identity.startTime;

/** Process ids whose parent is `pid` (Linux only; empty elsewhere). */
export function childrenOf(pid: number): number[] {
  if (process.platform !== 'linux') {
    return [];
  }
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => statFields(candidate)?.[1] === String(pid));
}

/** Kills the process if it is still the one recorded. Returns whether a signal was sent. */
export function kill(identity: ProcessIdentity, signal: NodeJS.Signals = 'SIGKILL'): boolean {
  if (!isRunning(identity)) {
    return false;
  }
  try {
    process.kill(identity.pid, signal);
    return true;
  } catch {
    return false;
  }
}
