import { slackBlocksContactPoint } from '../../../src/catalogue';
import { checkMessage } from '../../stack/slack/checkMessage';
import { Notifiers } from './Notifiers';
import { foreignAlert, nodeAlert, sampleAlert, type SampleAlert } from './sampleAlert';

interface Block {
  type: string;
  text?: { text: string };
  fields?: Array<{ text: string }>;
  elements?: Array<{ url?: string; text: { text: string } }>;
}

const { template } = slackBlocksContactPoint({ uid: 'u', name: 'n' }, 'https://s').settings.payload;

let notifiers: Notifiers;
beforeAll(async () => {
  notifiers = await Notifiers.start();
}, 900_000);
afterAll(() => notifiers.stop());

/** The message that Grafana would post, and what Slack says of it. */
async function posted(alerts: readonly SampleAlert[]) {
  const [body = ''] = await notifiers.grafana([{ template, alerts }]);
  const { answer, remarks } = checkMessage(body);
  expect({ answer, remarks }).toEqual({ answer: 'ok', remarks: [] });
  const { text, blocks } = JSON.parse(body) as { text: string; blocks: Block[] };
  const buttons = blocks.find(({ type }) => type === 'actions')!.elements!;
  return { text, blocks, buttons: buttons.map((button) => [button.text.text, button.url]) };
}

test('header, fields, why, what to do, buttons, context', async () => {
  const { text, blocks, buttons } = await posted([sampleAlert({ runbook_url: 'https://r/a.md' })]);
  expect(text).toBe('🔴 backend (shop): broken');
  const sections = ['section', 'section', 'section', 'section'];
  expect(blocks.map(({ type }) => type)).toEqual(['header', ...sections, 'actions', 'context']);
  expect(blocks[1]!.fields!.map((field) => field.text.split('\n')[0])).toEqual(['*Whom*', '*Since*']);
  expect(blocks[1]!.fields![0]!.text).toBe('*Whom*\nDeployment backend · namespace shop');
  expect(blocks[2]!.text!.text).toBe('*Impact*\nCustomers wait.\n*Cause*\nHTTP 503');
  expect(blocks[3]!.text!.text).toBe('*Next step*\nLook.');
  expect(blocks[4]!.text!.text).toBe('```kubectl get pods```');
  expect(buttons).toEqual([
    ['Open in Grafana', 'https://g/a/x'],
    ['Dashboard', 'https://g/d/c?var-cluster=k&from=1767258000000&to=now'],
    ['Rule', 'https://g/alerting/grafana/a/view'],
    ['Silence', 'https://g/alerting/silence/new?alertmanager=grafana&matcher=a%3Db'],
    ['Runbook', 'https://r/a.md'],
  ]);
  expect(blocks[6]!.elements![0]!.text).toContain('A · critical · container web');
});

test('several alerts: the others in a line each', async () => {
  const { text, blocks } = await posted(['a', 'b', 'c'].map((summary) => sampleAlert({ summary })));
  expect(text).toBe('🔴 a (+2 more)');
  expect(blocks[5]!.text!.text).toBe('• b\n• c');
});

test('what has ended', async () => {
  const { text, blocks, buttons } = await posted([sampleAlert({}, 'resolved')]);
  expect(text).toBe('✅ backend (shop): broken');
  expect(blocks[2]!.text!.text).toMatch(/^Over after 2m20s, since /);
  expect(buttons.map(([title]) => title)).toEqual(['Open in Grafana', 'Dashboard']);
});

test('a subject without namespace and workload', async () => {
  const { blocks } = await posted([nodeAlert()]);
  expect(blocks[1]!.fields![0]!.text).toBe('*Whom*\nNode n1');
});

test('an alert of somebody else’s rule is a message that Slack takes', async () => {
  const { text, blocks, buttons } = await posted([foreignAlert()]);
  expect(text).toBe('🔵 DiskFull');
  expect(blocks[2]!.text!.text).toBe('*Cause*\nNo space.');
  expect(buttons[0]).toEqual(['Open in Grafana', 'https://sender']);
});

test('quotes, line ends and markup stay text', async () => {
  const { blocks } = await posted([sampleAlert({ cause: 'said "no"\n\\ <!here>' })]);
  expect(blocks[2]!.text!.text).toContain('*Cause*\nsaid "no" \\ &lt;!here&gt;');
});

test('Slack takes the longest message, and an address too long for it is left out', async () => {
  const long = '&'.repeat(5000);
  const words = {
    summary: long,
    subject: long,
    where: long,
    impact: long,
    cause: long,
    next_step: long,
    kubectl: long,
  };
  const labels = {
    alertname: 'A',
    severity: 'critical',
    cluster: long,
    reason: long,
    b: long,
    c: long,
    d: long,
    e: long,
    f: long,
  };
  const alert = { ...sampleAlert(words, 'firing', labels), silenceURL: `https://g/${'x'.repeat(4000)}` };
  const { buttons } = await posted(Array.from({ length: 40 }, () => alert));
  expect(buttons.map(([title]) => title)).toEqual(['Open in Grafana', 'Dashboard', 'Rule']);
});
