import fs from 'node:fs';

/** Resident memory of a process now and at its highest, in bytes, as Linux counts it. */
export interface ProcessMemory {
  rss: number;
  peak: number;
}

/** Reads /proc; throws when the process has ended. */
export function processMemory(pid: number): ProcessMemory {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
  return { rss: bytes('VmRSS'), peak: bytes('VmHWM') };
}

/** Files and sockets the process holds open. */
export const openDescriptors = (pid: number): number => fs.readdirSync(`/proc/${pid}/fd`).length;
