import { installSet } from './grafanaSets';
import { runJest } from './jest';
import { runStaticSteps } from './staticSteps';
import { report, runCommand, runPackage, step } from './steps';

function runScript(script: string, ...args: string[]) {
  return runCommand(process.execPath, ['--import', 'tsx', script, ...args]);
}

/** Everything: static checks, generated files, the other Grafana sets, the build, then the real cluster and the browser. */
async function main() {
  const results = await runStaticSteps();
  results.push(
    await step('generated files', () => runScript('src/generate/main.ts', '--check')),
    await step('packages of Grafana 12.4', () => installSet('grafana-12.4')),
    await step('types on Grafana 12.4', () =>
      runPackage('typescript/bin/tsc', ['--noEmit', '-p', 'tests/sets/grafana-12.4'])
    ),
    await step('packages of Grafana 13.2', () => installSet('grafana-13.2')),
    await step('unit on Grafana 13.2, React 19', () =>
      runJest('unit', { config: 'tests/sets/grafana-13.2/jest.config.js' })
    ),
    await step('build', () => runScript('src/build/main.ts', 'all')),
    await step('stack parts', () =>
      runCommand(process.execPath, ['--import', 'tsx', 'tests/stack/cli.ts', 'prepare'], { live: true })
    ),
    await step('live: cluster, gateway, alert, browser', () => runJest('live', { serial: true, live: true }))
  );
  report(results);
}

void main();
