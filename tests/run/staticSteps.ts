import { runJest } from './jest';
import { runPackage, step, type StepResult } from './steps';

/** Types, lint, format, unit, structure: all that needs neither cluster nor browser. */
export async function runStaticSteps(): Promise<StepResult[]> {
  return [
    await step('types', () => runPackage('typescript/bin/tsc', ['--build'])),
    await step('lint', () =>
      runPackage('eslint/bin/eslint.js', ['--cache', '--cache-location', '.cache/eslint/', '--max-warnings', '0', '.'])
    ),
    await step('format', () =>
      runPackage('prettier/bin/prettier.cjs', [
        '--check',
        '--log-level',
        'warn',
        '--cache',
        '--cache-location',
        '.cache/prettier',
        '.',
      ])
    ),
    await step('unit', () => runJest('unit')),
    await step('structure', () => runJest('structure')),
  ];
}
