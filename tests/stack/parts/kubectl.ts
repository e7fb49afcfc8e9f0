import type { Context } from '../instance/Context';
import { run, runOk, type RunOptions, type RunResult } from '../system/run';

const withKubeconfig = (context: Context, args: string[]): string[] => [
  '--kubeconfig',
  context.file('admin.kubeconfig'),
  ...args,
];

// kubectl's own discovery cache would otherwise be shared by every cluster that ever had the same port.
const environment = (context: Context, options: RunOptions): RunOptions => ({
  ...options,
  env: { ...process.env, KUBECACHEDIR: context.file('kubectl-cache'), ...options.env },
});

/** Runs kubectl as administrator; a failing command is a result. */
export const kubectl = (context: Context, args: string[], options: RunOptions = {}): Promise<RunResult> =>
  run(context.binary('kubectl'), withKubeconfig(context, args), environment(context, options));

/** Runs kubectl as administrator and returns what it printed; a failing command throws. */
export const kubectlOk = (context: Context, args: string[], options: RunOptions = {}): Promise<string> =>
  runOk(context.binary('kubectl'), withKubeconfig(context, args), environment(context, options));

/** Applies a manifest given as text. */
export const applyText = (context: Context, manifest: string): Promise<string> =>
  kubectlOk(context, ['apply', '-f', '-'], { input: manifest, timeoutMs: 600_000 });
