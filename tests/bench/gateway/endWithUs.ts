import type { ChildProcess } from 'node:child_process';

/** Lets a child end when this process does, whatever ends it. */
export function endWithUs(child: ChildProcess): void {
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}
