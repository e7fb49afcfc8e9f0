import { execFileSync } from 'node:child_process';
import os from 'node:os';

/** What a figure depends on besides the code, in one line. */
export function machineText(): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown processor'}, ${memory} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}

/** The commit the working tree is at; a plus sign says that it has been changed since. */
export function commitText(root: string): string {
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();
  try {
    return (
      git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--', 'src', 'tests/bench') === '' ? '' : '+')
    );
  } catch {
    return 'unknown';
  }
}
