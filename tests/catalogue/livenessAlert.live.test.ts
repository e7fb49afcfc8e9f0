import { readFileSync } from 'node:fs';
import path from 'node:path';
import { objectPath } from '../../src/contract/links';
import { breakCheck } from '../stack/scenarios/breakCheck';
import { until } from '../stack/system/wait';
import type { StoredMessage } from '../stack/slack/SlackStandIn';
import { startLiveCluster, type LiveCluster } from './liveCluster';
import { gatewayRequests, unexpectedRequests } from '../stack/gatewayRequests';

interface Attachment {
  title: string;
  text: string;
  color: string;
  fallback: string;
}

/** Three Deployments of three pods each, so that the time is taken three times. */
const APPS = ['checkout', 'basket', 'payment'];
/** Pods in their first minute are excused. */
const GROWN_MS = 65_000;

let cluster: LiveCluster;

const manifestOf = (app: string) =>
  readFileSync(path.join(__dirname, '../stack/scenarios/liveness/manifest.yaml'), 'utf8').replaceAll('checkout', app);

async function available(app: string): Promise<boolean> {
  const args = ['get', 'deployment', app, '-n', 'shop', '-o', 'jsonpath={.status.availableReplicas}'];
  return (await cluster.stack.kubectlOk(args)) === '3';
}

beforeAll(async () => {
  cluster = await startLiveCluster('catalogue-alert');
  await cluster.stack.applyScenario('shop');
  for (const app of APPS) {
    await cluster.stack.kubectlOk(['apply', '-f', '-'], { input: manifestOf(app) });
  }
  await until('all pods available', async () => (await Promise.all(APPS.map(available))).every(Boolean));
  await new Promise((resolve) => setTimeout(resolve, GROWN_MS));
}, 900_000);
afterAll(() => cluster?.stop(), 120_000);

const attachmentOf = ({ message }: StoredMessage) => (message?.attachments as unknown as Attachment[])[0]!;

/** Messages about a workload, oldest first. */
async function messagesAbout(workload: string): Promise<StoredMessage[]> {
  const messages = await cluster.stack.slackMessages();
  return messages.filter((message) => attachmentOf(message).title.includes(`${workload} (`));
}

/** When the kubelet first reported a failed liveness probe of the app's pods; events count whole seconds. */
async function firstFailure(app: string): Promise<number> {
  const { items } = await cluster.stack.kubectlJson<{
    items: Array<{ message: string; firstTimestamp: string; involvedObject: { name: string } }>;
  }>(['get', 'events', '-n', 'shop', '--field-selector', 'reason=Unhealthy']);
  const times = items
    .filter(({ message, involvedObject }) => involvedObject.name.startsWith(app) && message.startsWith('Liveness'))
    .map(({ firstTimestamp }) => Date.parse(firstTimestamp));
  return Math.min(...times);
}

test('pods that start and work are no message', async () => {
  expect(await cluster.stack.slackMessages()).toEqual([]);
});

test.each(APPS)(
  'a failing liveness probe of %s becomes a message that says what, where, why and what to do',
  async (app) => {
    await breakCheck(cluster.stack, app, 'healthz');
    await until(`a message about ${app}`, async () => (await messagesAbout(app)).length > 0, {
      timeoutMs: 120_000,
      everyMs: 250,
    });
    const [first] = await messagesAbout(app);
    const seconds = (Date.parse(first!.receivedAt) - (await firstFailure(app))) / 1000;
    process.stderr.write(`${app}: ${seconds.toFixed(1)} s from the first failed probe to the message\n`);

    const { title, text, color } = attachmentOf(first!);
    expect(first!.remarks).toEqual([]);
    expect(title).toBe(`🔴 ${app} (shop): container ${app} fails its liveness probe`);
    expect(text).toContain(`*Whom:* Deployment ${app} · namespace shop`);
    expect(text).toMatch(/\*Cause:\* Liveness probe: HTTP 503\. \d+ failed in the last 2 minutes/);
    expect(text).toMatch(/\*Next step:\* Read what the container logged/);
    expect(text).toContain(`\`\`\`kubectl -n shop logs deployment/${app} -c ${app} --tail=50\`\`\``);
    expect(text).toContain(`${objectPath({ kind: 'Deployment', namespace: 'shop', name: app }, 'clusterscope')}|Open`);
    expect(text).toContain('docs/runbooks/liveness-probe-failing.md');
    expect(color).toBe('#d63232');
  },
  180_000
);

test('three failing pods are one message, and its end is told', async () => {
  expect(await Promise.all(APPS.map(async (app) => (await messagesAbout(app)).length))).toEqual([1, 1, 1]);
  // With their Services: one that is left without pods is an alert of its own.
  const all = ['service', 'deployment'].flatMap((kind) => APPS.map((app) => `${kind}/${app}`));
  await cluster.stack.kubectlOk(['delete', '-n', 'shop', '--grace-period=1', ...all]);
  for (const app of APPS) {
    await until(`the end of ${app}`, async () => (await messagesAbout(app)).length > 1, {
      timeoutMs: 420_000,
      everyMs: 1_000,
    });
    const { title, text } = attachmentOf((await messagesAbout(app))[1]!);
    expect(title).toContain(`✅ ${app} (shop)`);
    expect(text).toMatch(/Over after \d+m/);
  }
  expect(await cluster.stack.slackMessages()).toHaveLength(2 * APPS.length);
}, 600_000);

test('the gateway asked for nothing but lists and watches of its kinds', () => {
  const asked = gatewayRequests(cluster.stack.auditLog);
  expect(asked).toEqual(expect.arrayContaining(['list pods', 'watch events']));
  expect(unexpectedRequests(asked)).toEqual([]);
});
