import { startLiveCluster } from '../catalogue/liveCluster';
import { SCENARIOS } from '../stack/scenarios';
import { liveHealthily } from './healthy';
import { leakToTheKill } from './leak';
import { runScenarioAlerts, type Alerting } from './scenarioAlerts';
import { stormOfEvents } from './storm';
import { verdictTable } from './verdictTable';

const USAGE = `npm run soak -- healthy [--minutes n] | scenarios [<name> …] | leak | storm`;

const tell = (line: string) => void process.stderr.write(`${line}\n`);

function minutesOf(words: readonly string[]): number {
  const at = words.indexOf('--minutes');
  const minutes = at < 0 ? 60 : Number(words[at + 1]);
  if (!(minutes > 0)) {
    throw new Error(`--minutes: found ${JSON.stringify(words[at + 1] ?? '')}; allowed: a number above 0`);
  }
  return minutes;
}

function scenariosOf(names: readonly string[]): Alerting[] {
  const alerting = SCENARIOS.filter((scenario): scenario is Alerting => scenario.alert !== undefined);
  const unknown = names.filter((name) => !alerting.some((scenario) => scenario.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `no scenario with an alert is named ${unknown.join(', ')}; there are: ${alerting.map(({ name }) => name).join(', ')}`
    );
  }
  // A node that is lost or slow changes what the others show: only when asked for by name.
  return alerting.filter(({ name, disturbs }) => (names.length === 0 ? !disturbs : names.includes(name)));
}

/** True when all is as it should be. */
async function run([what, ...words]: readonly string[]): Promise<boolean> {
  if (what !== 'healthy' && what !== 'scenarios' && what !== 'leak' && what !== 'storm') {
    throw new Error(`found ${JSON.stringify(what ?? '')}; allowed: ${USAGE}`);
  }
  const [minutes, scenarios] = [minutesOf(words), what === 'scenarios' ? scenariosOf(words) : []];
  const cluster = await startLiveCluster(`soak-${what}`);
  try {
    if (what === 'healthy') {
      const messages = await liveHealthily(cluster, minutes, tell);
      console.log(`${messages.length} messages in ${minutes} minutes`);
      return messages.length === 0;
    }
    await cluster.stack.applyScenario('shop');
    if (what === 'storm') {
      const messages = await stormOfEvents(cluster, tell);
      console.log(messages.join('\n'));
      return messages.length > 0 && messages.length <= 3;
    }
    if (what === 'leak') {
      const { warning, messages } = await leakToTheKill(cluster, tell);
      console.log(`${warning.toFixed(1)} minutes from the first message to the kill\n${messages.join('\n')}`);
      return warning >= 10 && messages.length === 1;
    }
    const { verdicts, strangers } = await runScenarioAlerts(cluster, scenarios, tell);
    console.log(verdictTable(verdicts));
    strangers.forEach((stranger) => console.log(`explained by none: ${stranger}`));
    return strangers.length === 0 && verdicts.every(({ faults }) => faults.length === 0);
  } finally {
    await cluster.stop();
  }
}

run(process.argv.slice(2)).then(
  (isWell) => process.exit(isWell ? 0 : 1),
  (error: unknown) => {
    tell(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
);
