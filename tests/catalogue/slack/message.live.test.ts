import { TEXT, TITLE } from '../../../src/catalogue';
import { SLACK_LIMITS } from '../../stack/slack/slackLimits';
import { Notifiers } from './Notifiers';
import { foreignAlert, nodeAlert, sampleAlert, type SampleAlert } from './sampleAlert';

let notifiers: Notifiers;
beforeAll(async () => {
  notifiers = await Notifiers.start();
}, 900_000);
afterAll(() => notifiers.stop());

const SENDERS = ['grafana', 'alertmanager'] as const;

async function rendered(sender: (typeof SENDERS)[number], template: string, alerts: readonly SampleAlert[]) {
  const text =
    sender === 'alertmanager'
      ? await notifiers.alertmanager(template, alerts)
      : (await notifiers.grafana([{ template, alerts }]))[0]!;
  return text.trim();
}

const SINCE = '<!date^1767261600^{date_short_pretty} {time}|2026-01-01 10:00 UTC>';
const DASHBOARD = '<https://g/d/c?var-cluster=k&from=1767258000000&to=now|Dashboard>';

describe.each(SENDERS)('sent by %s', (sender) => {
  test('one firing alert: whom, impact, cause, evidence, next step, links', async () => {
    const alerts = [sampleAlert({ runbook_url: 'https://r/a.md', logs_url: 'https://g/explore' })];
    expect(await rendered(sender, TITLE, alerts)).toBe('🔴 backend (shop): broken');
    const lines = (await rendered(sender, TEXT, alerts)).split('\n');
    expect(lines.slice(0, -1)).toEqual([
      '*Whom:* Deployment backend · namespace shop',
      '*Impact:* Customers wait.',
      '*Cause:* HTTP 503',
      `*Evidence:* container web · since ${SINCE}`,
      '*Next step:* Look.',
      '```kubectl get pods```',
    ]);
    const links = lines.at(-1)!.split(' · ');
    expect(links[0]).toBe('<https://g/a/x|Open in Grafana>');
    expect(links[1]).toBe(DASHBOARD);
    expect(links[2]).toBe('<https://g/explore|Logs>');
    expect(links.slice(3).map((link) => /\|(.*)>/.exec(link)![1])).toEqual(['Rule', 'Silence', 'Runbook']);
  });

  test('a subject without namespace and workload', async () => {
    expect(await rendered(sender, TITLE, [nodeAlert()])).toBe('🟠 Node n1 is not ready');
    const [whom, , , evidence] = (await rendered(sender, TEXT, [nodeAlert()])).split('\n');
    expect(whom).toBe('*Whom:* Node n1');
    expect(evidence).toBe(`*Evidence:* zone eu-1 · since ${SINCE}`);
  });

  test('an alert of somebody else’s rule says what it can', async () => {
    expect(await rendered(sender, TITLE, [foreignAlert()])).toBe('🔵 DiskFull');
    const lines = (await rendered(sender, TEXT, [foreignAlert()])).split('\n');
    const evidence = `*Evidence:* disk sda · since ${SINCE}`;
    expect(lines.slice(0, -1)).toEqual(['*Whom:* DiskFull', '*Cause:* No space.', evidence]);
    expect(lines.at(-1)).toMatch(/^<https:\/\/sender\|Open in Grafana> · <[^|]*\|Rule>/);
  });

  test('where several clusters share a Prometheus, the cluster is named', async () => {
    const alerts = [sampleAlert({}, 'firing', { alertname: 'A', severity: 'info', cluster: 'eu' })];
    expect(await rendered(sender, TITLE, alerts)).toBe('🔵 backend (shop): broken · eu');
    expect(await rendered(sender, TEXT, alerts)).toContain('Deployment backend · namespace shop · cluster eu');
  });

  test('what has ended: how long it took, and nothing to do', async () => {
    const ended = [sampleAlert({ runbook: 'docs/runbooks/a.md' }, 'resolved')];
    expect(await rendered(sender, TITLE, ended)).toBe('✅ backend (shop): broken');
    expect((await rendered(sender, TEXT, ended)).split('\n')).toEqual([
      '*Whom:* Deployment backend · namespace shop',
      `Over after 2m20s, since ${SINCE}.`,
      `<https://g/a/x|Open in Grafana> · ${DASHBOARD}`,
    ]);
  });

  test('a runbook that is published nowhere is named', async () => {
    const text = await rendered(sender, TEXT, [sampleAlert({ runbook: 'docs/runbooks/a.md' })]);
    expect(text).toMatch(/ · Runbook: docs\/runbooks\/a\.md$/);
  });

  test('while one fires, those that ended are not told', async () => {
    const text = await rendered(sender, TEXT, [
      sampleAlert({ cause: 'ended' }, 'resolved'),
      sampleAlert({ cause: 'fires' }),
    ]);
    expect(text).toContain('fires');
    expect(text).not.toContain('ended');
  });

  test('the first in full, four in a line each, the others counted', async () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((summary) => sampleAlert({ summary }));
    expect(await rendered(sender, TITLE, many)).toBe('🔴 a (+6 more)');
    const text = await rendered(sender, TEXT, many);
    expect(text).toContain('\n• b\n• c\n• d\n• e\n+ 2 more\n');
    expect(text.match(/Impact/g)).toHaveLength(1);
  });

  test('Slack’s markup is shown, not followed, and nobody is mentioned', async () => {
    const hostile = '<!channel> & <https://x|y>\nnext';
    const alerts = [
      sampleAlert({ summary: hostile, cause: hostile, subject: hostile }, 'firing', {
        alertname: 'A',
        reason: hostile,
      }),
    ];
    const text = await rendered(sender, TEXT, alerts);
    expect(text).toContain('*Cause:* &lt;!channel&gt; &amp; &lt;https://x|y&gt; next\n');
    expect(`${text}${await rendered(sender, TITLE, alerts)}`).not.toMatch(/<[!@#](?!date)|<https:\/\/x/);
    expect(await rendered(sender, TITLE, alerts)).toContain('‹!channel› & ‹https://x|y› next');
  });

  test('however long the names are, the message stays within limits', async () => {
    const long = '&'.repeat(5000);
    const labels = { alertname: 'A', severity: 'critical', cluster: long, reason: long, b: long, c: long };
    const words = {
      summary: long,
      subject: long,
      where: long,
      impact: long,
      cause: long,
      next_step: long,
      kubectl: long,
    };
    const alerts = Array.from({ length: 40 }, () => sampleAlert(words, 'firing', labels));
    const unclustered = alerts.map((alert) => ({ ...alert, labels: { alertname: 'A', severity: 'critical' } }));
    for (const group of [alerts, unclustered]) {
      const title = await rendered(sender, TITLE, group);
      expect(title).toMatch(/^🔴 &+….* \(\+39 more\)$/);
      expect(title.length).toBeLessThanOrEqual(SLACK_LIMITS.headerCharacters);
    }
    const text = (await rendered(sender, TEXT, alerts)).replace(/&amp;/g, '&');
    expect(text.replace(/<http[^|]*\|/g, '').length).toBeLessThanOrEqual(3000);
    expect(text).toContain('…');
  });
});

test('Alertmanager’s links: the group’s silence, and the rule without its expression', async () => {
  const alert = { ...sampleAlert(), generatorURL: 'http://p:9090/graph?g0.expr=up&g0.tab=1' };
  const text = await rendered('alertmanager', TEXT, [alert]);
  expect(text).toContain('<http://p:9090/alerts?search=A|Rule>');
  expect(text).toContain(
    '<https://sender/#/silences/new?filter=%7Balertname%3D%22A%22%2C%20namespace%3D%22shop%22%2C%20workload%3D%22backend%22%7D|Silence>'
  );
});

test('Grafana’s links are its own', async () => {
  const text = await rendered('grafana', TEXT, [sampleAlert()]);
  expect(text).toContain('<https://g/alerting/grafana/a/view|Rule>');
  expect(text).toContain('<https://g/alerting/silence/new?alertmanager=grafana&matcher=a%3Db|Silence>');
});

test('the stand-in for Grafana’s notifier renders as Alertmanager’s does', async () => {
  const groups = [
    [sampleAlert()],
    [sampleAlert({}, 'resolved')],
    [nodeAlert()],
    [sampleAlert({ summary: 'a' }), sampleAlert({ summary: 'b' }), sampleAlert({ summary: 'c' }, 'resolved')],
  ];
  const messages = groups.flatMap((alerts) => [TITLE, TEXT].map((template) => ({ template, alerts })));
  const theirs = await Promise.all(
    messages.map(({ template, alerts }) => notifiers.grafana([{ template, alerts }], 'alertmanager'))
  );
  for (const [i, { template, alerts }] of messages.entries()) {
    expect(theirs[i]![0]!.trim()).toBe((await notifiers.alertmanager(template, alerts)).trim());
  }
});
