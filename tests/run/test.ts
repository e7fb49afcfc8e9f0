import { installSet } from './grafanaSets';
import { runJest } from './jest';
import { codeSteps, inLanes, inOrder, unitSteps } from './staticSteps';
import { report, runCommand, runPackage, step } from './steps';

/** Mostly they wait: for scrapes, rules, back-offs. Two keep two cores half busy. */
const CLUSTERS_AT_ONCE = 3;

function runScript(script: string, ...args: string[]) {
  return runCommand(process.execPath, ['--import', 'tsx', script, ...args]);
}

/** The built plugin's other Grafana versions, each with packages of its own. */
const setSteps = () =>
  inOrder(
    () => step('packages of Grafana 12.4', () => installSet('grafana-12.4')),
    () =>
      step('types on Grafana 12.4', () =>
        runPackage('typescript/bin/tsc', ['--noEmit', '-p', 'tests/sets/grafana-12.4'])
      ),
    () => step('packages of Grafana 13.2', () => installSet('grafana-13.2')),
    () =>
      step('unit on Grafana 13.2, React 19', () =>
        runJest('unit', { config: 'tests/sets/grafana-13.2/jest.config.js' })
      )
  );

const outputSteps = () =>
  inOrder(
    () => step('generated files', () => runScript('src/generate/main.ts', '--check')),
    () => step('build', () => runScript('src/build/main.ts', 'all'))
  );

const liveSteps = () =>
  inOrder(
    () =>
      step('stack parts', () =>
        runCommand(process.execPath, ['--import', 'tsx', 'tests/stack/cli.ts', 'prepare'], { live: true })
      ),
    () =>
      step('live: cluster, gateway, alert, browser', () =>
        runJest('live', { live: true, args: [`--maxWorkers=${CLUSTERS_AT_ONCE}`] })
      )
  );

/** Everything: static checks, generated files, the other Grafana sets, the build, then the real cluster and the browser. */
async function main() {
  const quiet = await inLanes(
    codeSteps().then(async (results) => [...results, ...(await outputSteps())]),
    unitSteps(),
    setSteps()
  );
  report([...quiet, ...(await liveSteps())]);
}

void main();
