import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buildGateway } from '../../src/build/gateway';
import { IdTokens } from '../preview/server/idTokens';
import { gatewayRequests, unexpectedRequests } from '../stack/gatewayRequests';
import { startStack, type RunningStack } from '../stack/stack';
import { until } from '../stack/system/wait';
import { startGatewayUnderTest, type GatewayUnderTest } from './gatewayUnderTest';

const OPT_IN = path.join(__dirname, '../../provisioning/kubernetes/opt-in/access-review.yaml');
/** An answer of the cluster is used for half a minute. */
const FORGOTTEN = { timeoutMs: 90_000 };

let stack: RunningStack;
let bundle: string;
let config: string;
let gateway: GatewayUnderTest;
let url = '';
const tokens = new IdTokens(() => url);
const grafana = http.createServer((_request, response) => response.end(JSON.stringify(tokens.jwks())));

function check(): Promise<{ status: number | string; output: string }> {
  const flags = ['check', `--config=${config}`, `--kubeconfig=${stack.gatewayKubeconfig}`];
  return new Promise((resolve) => {
    execFile(process.execPath, [bundle, ...flags], (error, stdout, stderr) => {
      resolve({ status: error?.code ?? 0, output: stdout + stderr });
    });
  });
}

/** Namespaces of the pods that somebody sees. */
async function seenBy(role: 'Admin' | 'Editor' | 'Viewer'): Promise<string[]> {
  const { status, body } = await gateway.ask('/api/v1/pods?limit=500', undefined, {
    'x-grafana-id': tokens.issue(role),
  });
  expect(status).toBe(200);
  return [...new Set((body as { rows: Array<{ namespace: string }> }).rows.map(({ namespace }) => namespace))].sort();
}

const pod = (namespace: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'one', namespace },
  spec: { containers: [{ name: 'c', image: 'none' }] },
});

beforeAll(async () => {
  const report = (line: string) => void process.stderr.write(`${line}\n`);
  stack = await startStack({
    instance: 'access-test',
    mode: 'kwok',
    kwokNodes: 1,
    kwokPodsPerNode: 2,
    waitFor: 'core',
    report,
  });
  bundle = path.join(stack.dir, 'clusterscope-gateway.mjs');
  await buildGateway(bundle);
  for (const namespace of ['shop', 'bank']) {
    await stack.ensureNamespace(namespace);
    await stack.kubectlOk(['apply', '-f', '-'], { input: JSON.stringify(pod(namespace)) });
  }
  await stack.kubectlOk(['-n', 'shop', 'create', 'rolebinding', 'seen', '--clusterrole=view', '--user=grafana:viewer']);
  await stack.kubectlOk(['create', 'clusterrolebinding', 'seen', '--clusterrole=view', '--user=grafana:editor']);
  await new Promise<void>((resolve) => grafana.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(grafana.address() as AddressInfo).port}/`;
  config = path.join(stack.dir, 'gateway.yaml');
  const tokenFile = path.join(stack.dir, 'tokens-of-the-test');
  writeFileSync(tokenFile, 'x\n');
  writeFileSync(config, `tokens: {file: ${tokenFile}}\ngrafana: {url: "${url}"}\naccessReview: {enabled: true}\n`);
}, 900_000);

afterAll(async () => {
  grafana.close();
  await gateway?.stop();
  await stack?.stop();
}, 60_000);

test('check says what is missing, then that all is well', async () => {
  const before = await check();
  expect(before).toEqual({ status: 1, output: expect.stringContaining('asking for users: NO') });
  await stack.kubectlOk(['apply', '-f', OPT_IN]);
  const after = await until('the role to count', async () => {
    const found = await check();
    return found.status === 0 ? found : undefined;
  });
  expect(after.output).toMatch(/pods +yes +yes +yes\n/);
  expect(after.output).not.toContain('NO');
}, 60_000);

test('each user sees what the cluster lets them see', async () => {
  gateway = await startGatewayUnderTest(bundle, stack.dir, {
    flags: [`--config=${config}`, `--kubeconfig=${stack.gatewayKubeconfig}`],
  });
  await until('the pods', async () => (await seenBy('Editor')).includes('bank'), FORGOTTEN);
  expect(await seenBy('Editor')).toEqual(expect.arrayContaining(['bank', 'shop']));
  expect(await seenBy('Viewer')).toEqual(['shop']);
  expect(await seenBy('Admin')).toEqual([]);
  expect(await gateway.ask('/api/v1/pods')).toMatchObject({ status: 403, body: { code: 'identity-missing' } });
}, 120_000);

test('a right taken away is gone within half a minute; without the API server nobody sees anything', async () => {
  await stack.kubectlOk(['-n', 'shop', 'delete', 'rolebinding', 'seen']);
  await until('the viewer to see nothing', async () => (await seenBy('Viewer')).length === 0, FORGOTTEN);
  expect(await seenBy('Editor')).toContain('bank');
  await stack.stopPart('kube-apiserver');
  await until('the editor to see nothing', async () => (await seenBy('Editor')).length === 0, FORGOTTEN);
  await stack.startPart('kube-apiserver');
  await until('the editor to see again', async () => (await seenBy('Editor')).includes('bank'), FORGOTTEN);
}, 300_000);

test('it asked for nothing but reads and for rights', () => {
  expect(unexpectedRequests(gatewayRequests(stack.auditLog), ['accessReview'])).toEqual([]);
});
