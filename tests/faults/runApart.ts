import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

/** Runs `run.ts` in a process of its own, so that what it leaves behind is its own, and returns its result. */
export function runApart<T>(...args: string[]): Promise<T> {
  const script = path.join(__dirname, 'run.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: ROOT });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => void (errors += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) {
        resolve(JSON.parse(output.trim().split('\n').at(-1)!) as T);
      } else {
        reject(new Error(`run.ts ${args.join(' ')} ended with ${code}: ${errors}`));
      }
    });
  });
}
