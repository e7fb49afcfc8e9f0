import { projectPaths } from '../structure/projectFiles';
import { runJest } from './jest';
import { KnownClean } from './KnownClean';
import { checkTypes } from './keptTypes';
import { runPackage, step, type CommandResult, type StepResult } from './steps';

/** Runs steps one after the other. */
export async function inOrder(...steps: Array<() => Promise<StepResult>>): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const next of steps) {
    results.push(await next());
  }
  return results;
}

/** A command that judges each file by itself. */
interface FileCheck {
  name: string;
  script: string;
  args: string[];
  /** What it looks at when given `.`; more is no harm. */
  files: RegExp;
  /** Configuration and version. */
  decidedBy: string[];
}

const LINT: FileCheck = {
  name: 'lint',
  script: 'eslint/bin/eslint.js',
  args: ['--max-warnings', '0', '--no-warn-ignored'],
  files: /\.([cm]?js|tsx?)$/,
  decidedBy: ['eslint.config.mjs', 'package-lock.json'],
};
const FORMAT: FileCheck = {
  name: 'format',
  script: 'prettier/bin/prettier.cjs',
  args: ['--check', '--log-level', 'warn', '--ignore-unknown'],
  files: /./,
  decidedBy: ['.prettierrc.json', '.prettierignore', '.editorconfig', 'package-lock.json'],
};
/** More files than this are no list any more, but everything: some systems bound the length of a command. */
const MANY = 200;

/** Runs a check on the files that it has not found clean before. */
async function checkFiles({ name, script, args, files, decidedBy }: FileCheck): Promise<CommandResult> {
  const clean = new KnownClean(name, decidedBy);
  const open = clean.unknown(projectPaths().filter((file) => files.test(file)));
  if (open.size === 0) {
    return { ok: true, output: '' };
  }
  const result = await runPackage(script, [...args, ...(open.size > MANY ? ['.'] : open.keys())]);
  if (result.ok) {
    clean.remember(open);
  }
  return result;
}

/** Types, lint, format: what only reads the code. */
export const codeSteps = () =>
  inOrder(
    () => step('types', checkTypes),
    () => step('lint', () => checkFiles(LINT)),
    () => step('format', () => checkFiles(FORMAT))
  );

/** Tests that need neither cluster nor browser, on every core: by itself jest leaves one out, of two that is half. */
export const unitSteps = () =>
  inOrder(
    () => step('unit', () => runJest('unit', { args: ['--maxWorkers=100%'] })),
    () => step('structure', () => runJest('structure'))
  );

/** Lanes of steps side by side: most steps use one core. Results in the order of the lanes. */
export async function inLanes(...lanes: Array<Promise<StepResult[]>>): Promise<StepResult[]> {
  return (await Promise.all(lanes)).flat();
}
