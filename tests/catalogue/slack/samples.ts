import { ALERT_RULES, slackBlocksContactPoint, TEXT, TITLE, type AlertRule } from '../../../src/catalogue';
import { RULE_CASES } from '../rules';
import { wordedAlert } from '../rules/wordedAlert';
import { asShown } from './asShown';
import type { Notifiers } from './Notifiers';
import type { SampleAlert } from './sampleAlert';

export const SAMPLES = 'docs/slack.md';

/** The alert of a rule whose words promtool confirms, as Grafana would send it. Throws for a rule without cases. */
function alertOf(rule: AlertRule, status: SampleAlert['status'] = 'firing'): SampleAlert {
  const cases = RULE_CASES.find((one) => one.rule === rule.id);
  const worded = cases?.cases.find(({ name }) => name === cases.words.case);
  if (!cases || !worded) {
    throw new Error(`no words for ${rule.id}`);
  }
  const { labels, annotations } = wordedAlert(rule, worded.expect, cases.words);
  return {
    status,
    labels: { alertname: rule.title, grafana_folder: 'Clusterscope', ...labels },
    annotations,
    startsAt: '2026-01-01T10:00:00Z',
    endsAt: '2026-01-01T10:12:30Z',
    generatorURL: `http://localhost:3000/alerting/grafana/clusterscope-${rule.id}/view`,
    silenceURL: 'http://localhost:3000/alerting/silence/new?alertmanager=grafana',
  };
}

const fenced = (text: string, language = 'text') => `~~~${language}\n${text}\n~~~`;

async function shown(notifiers: Notifiers, groups: ReadonlyArray<readonly SampleAlert[]>): Promise<string[]> {
  const fields = groups.flatMap((alerts) => [TITLE, TEXT].map((template) => ({ template, alerts })));
  const texts = await notifiers.grafana(fields);
  return groups.map((_group, i) => fenced(`${asShown(texts[2 * i]!)}\n${asShown(texts[2 * i + 1]!)}`));
}

async function blocksOf(notifiers: Notifiers, alert: SampleAlert): Promise<string> {
  const { template } = slackBlocksContactPoint({ uid: 'u', name: 'n' }, 'https://s').settings.payload;
  const [body = ''] = await notifiers.grafana([{ template, alerts: [alert] }]);
  return fenced(JSON.stringify(JSON.parse(body), null, 2), 'json');
}

/** Another alert of the same rule and workload, told apart by its words. */
const sibling = (alert: SampleAlert, from: string, to: string): SampleAlert => ({
  ...alert,
  annotations: Object.fromEntries(
    Object.entries(alert.annotations).map(([name, text]) => [name, text.replaceAll(from, to)])
  ),
});

/** The document with a sample of every message, as Grafana would send it. */
export async function samplesDocument(notifiers: Notifiers): Promise<string> {
  const [liveness] = ALERT_RULES.filter(({ id }) => id === 'liveness-probe-failing');
  const alert = alertOf(liveness!);
  const container = alert.labels.container!;
  const several = [
    alert,
    ...['sidecar', 'proxy'].map((name) => sibling(alert, `container ${container}`, `container ${name}`)),
  ];
  const [many, over] = await shown(notifiers, [several, [alertOf(liveness!, 'resolved')]]);
  const each = await shown(
    notifiers,
    ALERT_RULES.map((rule) => [alertOf(rule)])
  );
  return `<!-- Rendered from src/catalogue/slack by "npm run samples": do not edit. -->

# Messages in Slack

A message is about one rule and one workload (or one rule and a namespace's other objects, or one rule and the cluster's nodes):
what fires within five seconds comes together, what joins later once a minute, and a reminder every four hours. The title says
what and whom, where, and how many: 🔴 critical, 🟠 warning, 🔵 worth knowing, ✅ over. Then impact, cause with the measured value
and the threshold, evidence, next step, a line for the shell, and links. Nobody is mentioned unless the contact point says so.

\`[links]\` stand for addresses, times for the reader’s own clock. Below is what the contact point of type \`slack\` sends; the one of
type \`webhook\` sends the same in blocks with buttons. Alertmanager’s message differs in the addresses of rule and silence.

## Several alerts in one message

${many}

## It is over

${over}

## Every rule

${ALERT_RULES.map((rule, i) => `### ${rule.title}\n\n${each[i]}`).join('\n\n')}

## As blocks

${await blocksOf(notifiers, alert)}
`;
}
