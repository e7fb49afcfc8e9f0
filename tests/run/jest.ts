import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runPackage, type CommandResult } from './steps';

interface JestJson {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numTotalTests: number;
}

/** Runs one jest project and counts its tests. A project without a single test counts as a failure. */
export async function runJest(
  project: string,
  options: { config?: string; live?: boolean; args?: string[] } = {}
): Promise<CommandResult & { passed: number; failed: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'clusterscope-jest-'));
  const outputFile = path.join(folder, 'result.json');
  try {
    const result = await runPackage(
      'jest/bin/jest.js',
      [
        '--config',
        options.config ?? 'jest.config.js',
        '--selectProjects',
        project,
        '--json',
        '--outputFile',
        outputFile,
        ...(options.args ?? []),
      ],
      { live: options.live }
    );
    const json = JSON.parse(readFileSync(outputFile, 'utf8')) as JestJson;
    const failed = json.numFailedTests + json.numFailedTestSuites;
    const output = result.output.replace(/^\{"num.*$/m, '');
    return { ok: result.ok && json.numTotalTests > 0, output, passed: json.numPassedTests, failed };
  } catch (error) {
    return { ok: false, output: `jest gave no result: ${String(error)}`, passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
