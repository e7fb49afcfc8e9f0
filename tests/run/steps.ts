import { spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

export interface StepResult {
  name: string;
  ok: boolean;
  seconds: number;
  /** Tests run, when the step counts any. */
  passed: number;
  failed: number;
}

export interface CommandResult {
  ok: boolean;
  output: string;
}

/** Runs a program from the repository root and collects what it prints; `live` prints it as it comes too. */
export function runCommand(
  program: string,
  args: string[],
  options: { live?: boolean; cwd?: string; env?: Record<string, string> } = {}
) {
  return new Promise<CommandResult>((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, FORCE_COLOR: '0', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer) => {
      chunks.push(chunk);
      if (options.live) {
        process.stdout.write(chunk);
      }
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: `${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Node's own executable with one of the packages' commands, so that no shell or PATH is involved. */
export function runPackage(
  script: string,
  args: string[],
  options: { live?: boolean; env?: Record<string, string> } = {}
) {
  return runCommand(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], options);
}

/** Runs a step, prints one line about it, and its output when it failed. */
export async function step(
  name: string,
  action: () => Promise<CommandResult & { passed?: number; failed?: number }>
): Promise<StepResult> {
  const started = Date.now();
  process.stdout.write(`${name} …\n`);
  const result = await action();
  const seconds = Math.round((Date.now() - started) / 1000);
  const tests = result.passed === undefined ? '' : `, ${result.passed} passed, ${result.failed ?? 0} failed`;
  if (!result.ok) {
    process.stdout.write(`${result.output}\n`);
  }
  process.stdout.write(`${name}: ${result.ok ? 'ok' : 'FAILED'} (${seconds} s${tests})\n`);
  return { name, ok: result.ok, seconds, passed: result.passed ?? 0, failed: result.failed ?? 0 };
}

/** Prints the table of steps and the closing count; the exit code is 1 when anything failed. */
export function report(results: StepResult[]): never {
  const width = Math.max(...results.map((result) => result.name.length));
  process.stdout.write('\n');
  for (const { name, ok, seconds, passed, failed } of results) {
    const tests = passed + failed > 0 ? `${passed} tests passed, ${failed} failed` : '';
    process.stdout.write(
      `${name.padEnd(width)}  ${ok ? 'ok    ' : 'FAILED'}  ${String(seconds).padStart(5)} s  ${tests}\n`
    );
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + (result.ok ? 0 : Math.max(1, result.failed)), 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 ? 0 : 1);
}
