import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildGateway } from '../../src/build/gateway';
import { RESOURCES } from '../../src/contract/kinds';
import { PAGED } from '../../src/gateway/kubernetes/syncCluster';
import { binaryPath } from '../stack/binaries/binaryPath';
import { gatewayRequests, unexpectedRequests } from '../stack/gatewayRequests';
import { ensureBinaries, startStack, type RunningStack } from '../stack/stack';
import { until } from '../stack/system/wait';
import { startGatewayUnderTest, type GatewayUnderTest, type Reach } from './gatewayUnderTest';

const ROLE = 'clusterrole/clusterscope-gateway';
const report = (line: string) => void process.stderr.write(`${line}\n`);
const RECOVERY = { timeoutMs: 60_000 };

let stack: RunningStack;
let bundle: string;
let gateway: GatewayUnderTest;
const started: GatewayUnderTest[] = [];

const start = async (reach: Reach): Promise<GatewayUnderTest> => {
  const one = await startGatewayUnderTest(bundle, stack.dir, reach);
  started.push(one);
  return one;
};
const byKubeconfig = (file: string): Reach => ({ flags: [`--kubeconfig=${file}`] });
const isOk = async (one: GatewayUnderTest) => (await one.answer('health')).status === 'ok';

beforeAll(async () => {
  stack = await startStack({
    instance: 'gateway-test',
    mode: 'kwok',
    kwokNodes: 3,
    kwokPodsPerNode: 4,
    waitFor: 'core',
    report,
  });
  bundle = path.join(stack.dir, 'clusterscope-gateway.mjs');
  await buildGateway(bundle);
  await stack.ensureNamespace('odd');
  await stack.kubectlOk(['apply', '-f', '-'], { input: readFileSync(path.join(__dirname, 'oddPods.yaml'), 'utf8') });
  gateway = await start(byKubeconfig(stack.gatewayKubeconfig));
  await until('the gateway to know all kinds', () => isOk(gateway), RECOVERY);
}, 900_000);

afterAll(async () => {
  await Promise.all(started.map((one) => one.stop()));
  await stack?.stop();
}, 60_000);

/** Lines of a kubectl table without header; restarts without their age. */
async function printed(args: string[], columns: number): Promise<string[]> {
  const text = (await stack.kubectlOk([...args, '--no-headers'])).trim();
  const rows = text.split('\n').map((line) =>
    line
      .replace(/\(.* ago\)/, '')
      .split(/\s+/)
      .slice(0, columns)
  );
  return rows.map((row) => row.join(' ')).sort();
}

test('a real API server streams the kinds of which there are few', () => {
  const listed = gatewayRequests(stack.auditLog).filter((one) => one.startsWith('list '));
  expect(listed.sort()).toEqual([...PAGED].map((resource) => `list ${resource}`).sort());
});

test('pods are what kubectl prints', async () => {
  await until(
    'both to agree',
    async () => {
      const { rows } = await gateway.answer('pods', '?limit=500');
      const ours = rows.map(
        (row) => `${row.namespace} ${row.name} ${row.ready}/${row.containers} ${row.status} ${row.restarts}`
      );
      const theirs = await printed(['get', 'pods', '-A'], 5);
      expect(theirs.length).toBeGreaterThan(12);
      expect(ours.sort()).toEqual(theirs);
      return true;
    },
    { timeoutMs: 20_000 }
  );
});

test('nodes are what kubectl prints', async () => {
  const { rows } = await gateway.answer('nodes');
  expect(rows.map((row) => `${row.name} ${row.status}`).sort()).toEqual(await printed(['get', 'nodes'], 2));
});

test('a change shows', async () => {
  await stack.kubectlOk(['label', 'namespace', 'odd', 'seen=yes']);
  await until('the label to show', async () => {
    const { body } = await gateway.ask('/api/v1/objects/namespaces/-/odd');
    return (body as { labels?: Record<string, string> }).labels?.seen === 'yes';
  });
});

test('what cannot be scheduled is a problem, in few bytes', async () => {
  const answer = await until(
    'the problem',
    async () => {
      const found = await gateway.answer('problems');
      return found.problems.some(({ cause }) => cause.code === 'unschedulable') ? found : undefined;
    },
    RECOVERY
  );
  expect(JSON.stringify(answer).length).toBeLessThanOrEqual(20_000);
}, 90_000);

test('metrics are sound; names of our own follow the conventions', async () => {
  await ensureBinaries(['promtool'], () => undefined);
  const input = await gateway.text('/metrics');
  expect(input).toContain('kube_pod_owner{');
  const { stdout, stderr } = spawnSync(binaryPath('promtool'), ['check', 'metrics'], { input, encoding: 'utf8' });
  const complaints = (stdout + stderr).split('\n').filter((line) => line !== '' && !line.startsWith('kube_'));
  expect(complaints).toEqual([]);
});

test('a wrong token gets nothing', async () => {
  const { status, body } = await gateway.ask('/api/v1/pods', 'wrong');
  expect([status, (body as { code: string }).code]).toEqual([403, 'token-refused']);
});

test('a service account is enough, as in a pod', async () => {
  const { hostname, port } = new URL(stack.urls.apiserver);
  const inPod = await start({
    flags: [],
    env: {
      CLUSTERSCOPE_SERVICE_ACCOUNT: stack.serviceAccountFolder,
      KUBERNETES_SERVICE_HOST: hostname,
      KUBERNETES_SERVICE_PORT: port,
    },
  });
  await until('the gateway to know all kinds', () => isOk(inPod), RECOVERY);
  expect(await inPod.stop()).toBe(0);
  started.splice(started.indexOf(inPod), 1);
});

test('credentials that have ended are told as such', async () => {
  const expired = await start(byKubeconfig(await stack.certificateKubeconfig('expired-gateway', -1)));
  const health = await until('the refusal', async () => {
    const answer = await expired.answer('health');
    return answer.apiServer.problem ? answer : undefined;
  });
  expect(health).toMatchObject({ status: 'down', apiServer: { problem: { code: 'api-server-unauthorized' } } });
  // Each kind is refused by itself, so pods may be a moment later.
  await until('pods to be refused too', async () => {
    const { body } = await expired.ask('/api/v1/pods');
    return (body as { code: string }).code === 'api-server-unauthorized';
  });
});

test('a kind that is forbidden is named, the others are there', async () => {
  const role = await stack.kubectlJson<{ rules: Array<{ resources: string[] }> }>(['get', ROLE]);
  const rules = role.rules.map((rule) => ({ ...rule, resources: rule.resources.filter((one) => one !== 'cronjobs') }));
  await stack.kubectlOk(['replace', '-f', '-'], { input: JSON.stringify({ ...role, rules }) });
  const limited = await start(byKubeconfig(stack.gatewayKubeconfig));
  const health = await until(
    'all kinds but one',
    async () => {
      const answer = await limited.answer('health');
      return answer.kinds.filter(({ state }) => state === 'live').length === RESOURCES.length - 1 ? answer : undefined;
    },
    RECOVERY
  );
  const cronjobs = health.kinds.find(({ resource }) => resource === 'cronjobs');
  expect(cronjobs).toMatchObject({ state: 'forbidden', asOf: null, problem: { code: 'kind-forbidden' } });
  expect(health.status).toBe('degraded');
  expect((await limited.ask('/api/v1/objects/cronjobs/odd/x')).body).toMatchObject({ code: 'kind-forbidden' });
  expect((await limited.ask('/api/v1/pods')).status).toBe(200);
  await stack.kubectlOk(['patch', ROLE, '--type=merge', '-p', JSON.stringify({ rules: role.rules })]);
}, 120_000);

test('an API server that is away leaves what is known, with its age; it comes back by itself', async () => {
  await stack.stopPart('kube-apiserver');
  const late = await start(byKubeconfig(stack.gatewayKubeconfig));
  const pods = await until('the gap to show', async () => {
    const answer = await gateway.answer('pods');
    return answer.degraded.length > 0 ? answer : undefined;
  });
  expect(pods.rows.length).toBeGreaterThan(0);
  expect(pods.degraded[0]).toMatchObject({ state: 'stale', problem: { code: 'api-server-unreachable' } });
  await until('the reason', async () => (await late.answer('health')).apiServer.problem !== null);
  expect(await late.ask('/api/v1/pods')).toMatchObject({ status: 503, body: { code: 'api-server-unreachable' } });
  await stack.startPart('kube-apiserver');
  const back = Date.now();
  await until('both to recover', async () => (await isOk(gateway)) && isOk(late), RECOVERY);
  report(`all kinds live ${Date.now() - back} ms after the API server was ready`);
  expect((await gateway.answer('pods')).degraded).toEqual([]);
}, 180_000);

test('it asked for nothing but lists and watches of its kinds', () => {
  const asked = gatewayRequests(stack.auditLog);
  expect(asked.length).toBeGreaterThan(20);
  expect(unexpectedRequests(asked)).toEqual([]);
});
