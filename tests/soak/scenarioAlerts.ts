import { ALERT_RULES, CLUSTER } from '../../src/catalogue';
import type { LiveCluster } from '../catalogue/liveCluster';
import type { RunningStack } from '../stack/RunningStack';
import { series } from '../stack/scenarios/observations';
import { observe } from '../stack/scenarios/observe';
import type { ExpectedAlert, Scenario } from '../stack/scenarios/Scenario';
import { sleep, until } from '../stack/system/wait';
import { mailSince, type Mail } from './Inbox';

export type Alerting = Scenario & { alert: ExpectedAlert };

/** How it went with one scenario. */
export interface Verdict {
  scenario: string;
  /** From the moment at which the break could be seen until its message; undefined when none came. */
  seconds: number | undefined;
  title: string;
  /** Seconds from healing until the end was told. */
  endSeconds: number | undefined;
  /** What is not as it should be; empty when all is. */
  faults: string[];
}

/** Slack takes a message a second, and rules of a group speak at the same moment: what breaks at once would wait for its turn. */
const APART_MS = 25_000;
/** After the last message so long nothing more may come. */
const QUIET_MS = 90_000;
const END_MS = 6 * 60_000;

const isSilent = ({ alert }: Alerting) => alert.onlyVerbose !== undefined;

/** What is wrong with a rule that should hold without a message. */
async function holds(stack: RunningStack, id: string): Promise<string[]> {
  const rule = ALERT_RULES.find((one) => one.id === id);
  if (!rule) {
    throw new Error(`no rule is named ${id}`);
  }
  const condition = `(${rule.entry.expr(CLUSTER, {})}) > ${rule.above}`;
  return observe(stack, [series(`${id} holds`, condition, 30)]).then(
    () => [],
    (error: Error) => [error.message]
  );
}

const isAbout = ({ alert }: Alerting, { title, text }: Mail) => alert.about.test(`${title}\n${text}`);

/**
 * Brings these scenarios about one after the other, all to stay, and waits for their messages.
 * @returns a verdict on each, and the messages that none of them explains
 */
export async function runScenarioAlerts(
  { stack }: LiveCluster,
  scenarios: readonly Alerting[],
  tell: (line: string) => void
): Promise<{ verdicts: Verdict[]; strangers: string[] }> {
  const began = Date.now();
  const seen = new Map<string, number>();
  await Promise.all(
    scenarios.map(async ({ name }, index) => {
      await sleep(index * APART_MS);
      await stack.applyScenario(name);
      seen.set(name, Date.now());
      tell(`${name} is to be seen`);
    })
  );
  const mails = async () => mailSince(stack, began);
  const firing = async (scenario: Alerting) => (await mails()).filter((mail) => !mail.isEnd && isAbout(scenario, mail));
  const missing = async () => {
    const told = scenarios.filter((one) => !isSilent(one));
    const all = await Promise.all(told.map(async (one) => [one, await firing(one)] as const));
    return all.filter(([, found]) => found.length === 0).map(([one]) => one);
  };
  const patience = Math.max(...scenarios.map(({ alert }) => alert.withinSeconds)) * 1000 + 60_000;
  await until('a message about each', async () => (await missing()).length === 0, {
    timeoutMs: patience,
    everyMs: 2_000,
  }).catch(() => undefined);
  await sleep(QUIET_MS);

  const found = new Map(await Promise.all(scenarios.map(async (one) => [one, await firing(one)] as const)));
  const silent = await Promise.all(
    scenarios.filter(isSilent).map(async ({ name, alert }) => [name, await holds(stack, alert.onlyVerbose!)] as const)
  );
  const healedAt = Date.now();
  for (const { name } of scenarios) {
    await stack.heal(name);
  }
  const ended = async (scenario: Alerting) => (await mails()).find((mail) => mail.isEnd && isAbout(scenario, mail));
  await until(
    'the end of each',
    async () => (await Promise.all(scenarios.filter((one) => !isSilent(one)).map(ended))).every(Boolean),
    {
      timeoutMs: END_MS,
      everyMs: 2_000,
    }
  ).catch(() => undefined);

  const verdicts = await Promise.all(
    scenarios.map(async (scenario) =>
      isSilent(scenario)
        ? silentVerdict(scenario, found.get(scenario)!, new Map(silent).get(scenario.name)!)
        : verdictOn(scenario, found.get(scenario)!, seen.get(scenario.name)!, await ended(scenario), healedAt)
    )
  );
  const strangers = (await mails()).filter((mail) => !scenarios.some((one) => isAbout(one, mail)));
  return { verdicts, strangers: strangers.map(({ title, text }) => `${title}: ${text.replaceAll('\n', ' ')}`) };
}

function silentVerdict({ name, alert }: Alerting, mails: readonly Mail[], faults: readonly string[]): Verdict {
  const title = `none, as only the profile verbose has ${alert.onlyVerbose}`;
  const said = mails.map((mail) => `told although it should not: ${mail.title}`);
  return { scenario: name, seconds: undefined, title, endSeconds: undefined, faults: [...faults, ...said] };
}

function verdictOn(
  { name, alert }: Alerting,
  mails: readonly Mail[],
  seenAt: number,
  end: Mail | undefined,
  healedAt: number
): Verdict {
  const [first] = mails;
  const seconds = first && (first.at - seenAt) / 1000;
  const faults = [
    ...(mails.length === 1 ? [] : [`${mails.length} messages: ${mails.map(({ title }) => title).join(' | ')}`]),
    ...(first && !alert.words.test(`${first.title}\n${first.text}`)
      ? [`does not say ${alert.words}: ${first.text}`]
      : []),
    ...(seconds !== undefined && seconds > alert.withinSeconds ? [`later than ${alert.withinSeconds} s`] : []),
    ...(first?.remarks ?? []),
    ...(end ? [] : ['its end was not told']),
  ];
  return { scenario: name, seconds, title: first?.title ?? '', endSeconds: end && (end.at - healedAt) / 1000, faults };
}
