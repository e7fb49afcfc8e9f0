import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFINITIONS, TEXT, TITLE } from '../../src/catalogue';
import { ensureBinaries } from '../stack/binaries/ensureBinaries';
import { SLACK_LIMITS } from '../stack/slack/slackLimits';
import { runOk } from '../stack/system/run';

let amtool: string;
let folder: string;
beforeAll(async () => {
  ({ amtool } = await ensureBinaries(['amtool']));
  folder = mkdtempSync(path.join(tmpdir(), 'clusterscope-slack-'));
  writeFileSync(path.join(folder, 'message.tmpl'), DEFINITIONS);
}, 900_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Alert {
  status: 'firing' | 'resolved';
  labels: Record<string, string>;
  annotations: Record<string, string>;
  startsAt: string;
  endsAt: string;
}

const alert = (annotations: Record<string, string> = {}, status: Alert['status'] = 'firing'): Alert => ({
  status,
  labels: { alertname: 'A', severity: 'critical', namespace: 'shop', workload: 'backend', workload_kind: 'Deployment' },
  annotations: {
    summary: 'backend (shop): broken',
    cause: 'HTTP 503',
    next_step: 'Look.',
    kubectl: 'kubectl get pods',
    page_url: 'https://g/a/x',
    ...annotations,
  },
  startsAt: '2026-01-01T10:00:00Z',
  endsAt: '2026-01-01T10:02:20Z',
});

/** What Alertmanager's notifier makes of a template for these alerts. */
async function rendered(template: string, alerts: Alert[]): Promise<string> {
  const data = path.join(folder, 'data.json');
  const status = alerts.some((one) => one.status === 'firing') ? 'firing' : 'resolved';
  writeFileSync(data, JSON.stringify({ status, alerts, commonLabels: alerts[0]!.labels, receiver: 'r' }));
  const glob = `--template.glob=${path.join(folder, '*.tmpl')}`;
  return runOk(amtool, ['template', 'render', glob, `--template.text=${template}`, `--template.data=${data}`]);
}

test('one firing alert', async () => {
  expect((await rendered(TITLE, [alert()])).trim()).toBe('🔴 backend (shop): broken');
  const text = await rendered(TEXT, [alert({ runbook_url: 'https://r/a.md' })]);
  expect(text.trim().split('\n')).toEqual([
    '*backend (shop): broken*',
    'Workload: Deployment backend · Namespace: shop',
    'Cause: HTTP 503',
    'Next step: Look.',
    '```kubectl get pods```',
    '<https://g/a/x|Open in Grafana> · <https://r/a.md|Runbook>',
  ]);
});

test('what has ended: how long it took', async () => {
  const ended = [alert({}, 'resolved')];
  expect((await rendered(TITLE, ended)).trim()).toBe('✅ backend (shop): broken');
  expect(await rendered(TEXT, ended)).toContain('Over after 2m20s.');
});

test('while one fires, those that ended are not told', async () => {
  const text = await rendered(TEXT, [alert({ summary: 'ended' }, 'resolved'), alert({ summary: 'fires' })]);
  expect(text).toContain('*fires*');
  expect(text).not.toContain('ended');
});

test('the first two in full, the others counted', async () => {
  const many = ['a', 'b', 'c', 'd'].map((summary) => alert({ summary }));
  expect((await rendered(TITLE, many)).trim()).toBe('🔴 a (+3)');
  const text = await rendered(TEXT, many);
  expect(text.match(/^\*.\*$/gm)).toEqual(['*a*', '*b*']);
  expect(text).toContain('+ 2 more');
});

test('Slack’s markup is shown, not followed', async () => {
  const text = await rendered(TEXT, [alert({ cause: '<!channel> & <https://x|y>' })]);
  expect(text).toContain('Cause: &lt;!channel&gt; &amp; &lt;https://x|y&gt;');
});

test('however long the names are, the message stays within Slack’s limits', async () => {
  const long = 'ü'.repeat(5000);
  const alerts = [1, 2, 3].map(() => alert({ summary: long, cause: long, next_step: long, kubectl: long }));
  expect((await rendered(TITLE, alerts)).trim().length).toBeLessThanOrEqual(SLACK_LIMITS.headerCharacters);
  const text = await rendered(TEXT, alerts);
  expect(text.length).toBeLessThanOrEqual(SLACK_LIMITS.sectionCharacters);
  expect(text).toContain('…');
});
