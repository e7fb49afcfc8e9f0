import { spawn } from 'node:child_process';

export interface RunResult {
  code: number;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  input?: string | Buffer;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Killed after this many milliseconds; then `code` is -1. Default 120,000. */
  timeoutMs?: number;
}

/** Runs a command to its end and collects what it printed. A non-zero exit is a result, not an error. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const timer = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs ?? 120_000);
    const finish = (code: number) => {
      clearTimeout(timer);
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    };
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.on('error', (error) => {
      err.push(Buffer.from(error.message));
      finish(127);
    });
    child.on('close', (code) => finish(code ?? -1));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
  });
}

/** Like {@link run}, but a non-zero exit throws an Error carrying the command's last words. */
export async function runOk(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  const result = await run(command, args, options);
  if (result.code !== 0) {
    const words = (result.stderr || result.stdout).trim().split('\n').slice(-8).join('\n');
    throw new Error(`${command} ${args.slice(0, 4).join(' ')} … ended with ${result.code}: ${words}`);
  }
  return result.stdout;
}
