import { runJest } from './jest';
import { runPackage, step, type StepResult } from './steps';

/** Runs steps one after the other. */
export async function inOrder(...steps: Array<() => Promise<StepResult>>): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const next of steps) {
    results.push(await next());
  }
  return results;
}

const prettier = ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'];
const eslint = ['--cache', '--cache-location', '.cache/eslint/', '--max-warnings', '0', '.'];

/** Types, lint, format: what only reads the code. */
export const codeSteps = () =>
  inOrder(
    () => step('types', () => runPackage('typescript/bin/tsc', ['--build'])),
    () => step('lint', () => runPackage('eslint/bin/eslint.js', eslint)),
    () => step('format', () => runPackage('prettier/bin/prettier.cjs', prettier))
  );

/** Tests that need neither cluster nor browser. */
export const unitSteps = () =>
  inOrder(
    () => step('unit', () => runJest('unit')),
    () => step('structure', () => runJest('structure'))
  );

/** Lanes of steps side by side: most steps use one core. Results in the order of the lanes. */
export async function inLanes(...lanes: Array<Promise<StepResult[]>>): Promise<StepResult[]> {
  return (await Promise.all(lanes)).flat();
}
