import http from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jwks, pair } from '../access/testing/signedTokens';
import type { ResourceAttributes } from '../kubernetes/accessReview/ReviewClient';
import { EXPIRED, GOOD, KEY } from '../kubernetes/testing/certificates';
import { parseConfig } from '../settings/file/readConfigFile';
import { settingsOf } from '../settings/loadSettings';
import { runCheck } from './runCheck';

// Loading client-node takes its time where many things run at once.
jest.setTimeout(60_000);

// Only for proxies, which are refused; jest cannot load it.
jest.mock('socks-proxy-agent', () => ({ SocksProxyAgent: class {} }));

const folder = mkdtempSync(path.join(tmpdir(), 'check-'));
const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
let server: http.Server;
let url: string;
let may: (asked: ResourceAttributes) => boolean;
const asked = new Set<string>();
beforeAll(async () => {
  server = http.createServer((request, response) => {
    asked.add(`${request.method} ${request.url}`);
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      const json = (body: string) => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      if (request.url === '/version') {
        json('{"gitVersion":"v1.36.3"}');
      } else if (request.url === '/api/signing-keys/keys') {
        json(jwks(['k1', pair().publicKey]));
      } else {
        const { spec } = JSON.parse(text) as { spec: { resourceAttributes: ResourceAttributes } };
        json(JSON.stringify({ status: { allowed: may(spec.resourceAttributes) } }));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const kubeconfig = {
    'current-context': 'c',
    clusters: [{ name: 'k', cluster: { server: url } }],
    users: [{ name: 'u', user: { token: 'canary-credential' } }],
    contexts: [{ name: 'c', context: { cluster: 'k', user: 'u' } }],
  };
  file('kubeconfig', JSON.stringify(kubeconfig));
  file('tokens', 'canary-token\ncanary-other reporting\n');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  asked.clear();
  may = ({ resource }) => !['secrets', 'subjectaccessreviews'].includes(resource);
});

async function check(text = ''): Promise<{ code: number; output: string }> {
  let output = '';
  const config = parseConfig(
    `cluster: {kubeconfig: ${path.join(folder, 'kubeconfig')}}\ntokens: {file: ${path.join(folder, 'tokens')}}\n${text}`,
    'gateway.yaml'
  );
  const code = await runCheck(settingsOf(new Map(), config, 'gateway.yaml'), {}, (part) => (output += part));
  expect(output).not.toContain('canary');
  return { code, output };
}

test('all well', async () => {
  const { code, output } = await check();
  expect(code).toBe(0);
  expect(output).toMatch(
    /^Port: ok\n {2}serves HTTP on 127.0.0.1:8080, not encrypted\nTokens: ok\n {2}2 tokens in .*, named reporting\n/
  );
  expect(output).toContain(`Cluster: ok\n  ${url} answers, version v1.36.3\n`);
  expect(output).toMatch(/ {4}kind +list +watch +get\n/);
  expect(output).toMatch(/ {4}pods +yes +yes +yes\n/);
  expect(output).toMatch(/logs of pods: yes\n {2}usage of nodes, pods \(metrics.k8s.io\): yes, yes\n$/);
  expect([...asked].sort()).toEqual(['GET /version', 'POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews']);
});

test('a kind that may not be listed, and a right too many', async () => {
  may = ({ resource, verb }) => !(resource === 'cronjobs' && verb === 'watch');
  const { code, output } = await check();
  expect(code).toBe(1);
  expect(output).toContain('Cluster: NOT OK');
  expect(output).toMatch(/cronjobs +yes +NO +yes/);
  expect(output).toContain('it may list Secrets');
});

test('identities: keys, rules and the right to ask for users', async () => {
  const review = `grafana: {url: "${url}"}\nrules: [{roles: [Admin], namespaces: ["*"]}]\naccessReview: {enabled: true}`;
  const without = await check(review);
  expect(without.code).toBe(1);
  expect(without.output).toMatch(
    /1 key of http.*\n {2}users of organisation 1 see what 1 rule and access reviews of grafana:<login> let them see\n/
  );
  expect(without.output).toContain('/metrics tells everybody');
  expect(without.output).toContain('asking for users: NO: apply provisioning/kubernetes/opt-in/access-review.yaml');
  may = ({ resource }) => resource !== 'secrets';
  expect(await check(`${review}\nmetrics: {requireToken: true}`)).toMatchObject({ code: 0 });
  const away = await check('grafana: {url: "http://127.0.0.1:9"}\naccessReview: {enabled: true}');
  expect([away.code, away.output]).toEqual([
    1,
    expect.stringContaining('no keys: http://127.0.0.1:9/api/signing-keys/keys: '),
  ]);
});

test('certificates and their end', async () => {
  const tls = (cert: string) =>
    `listen: "[::]:8443"\ntls: {certFile: ${file('tls.crt', cert)}, keyFile: ${file('tls.key', KEY)}}`;
  const good = await check(tls(GOOD));
  expect([good.code, good.output]).toEqual([
    0,
    expect.stringMatching(
      /serves HTTPS on :::8443, TLSv1.2 or newer\n {2}certificate for IP Address:127.0.0.1, until .* \(\d+ days left\)/
    ),
  ]);
  const ended = await check(tls(EXPIRED));
  expect([ended.code, ended.output]).toEqual([1, expect.stringContaining('(ENDED)')]);
  await expect(check(tls('x'))).rejects.toThrow('tls.certFile');
});

test('tokens and scopes that do not meet, and no token', async () => {
  const { code, output } = await check('  \n'.trim());
  expect([code, output]).toEqual([0, expect.any(String)]);
  const config = (scopes: string) =>
    parseConfig(
      `cluster: {kubeconfig: ${path.join(folder, 'kubeconfig')}}\ntokens: {file: ${path.join(folder, 'tokens')}, scopes: ${scopes}}`,
      'g'
    );
  const run = async (scopes: string) => {
    let text = '';
    return [await runCheck(settingsOf(new Map(), config(scopes), 'g'), {}, (part) => (text += part)), text];
  };
  expect(await run('{reporting: {namespaces: [shop]}}')).toEqual([0, expect.stringContaining('Tokens: ok')]);
  expect(await run('{reportnig: {}}')).toEqual([
    1,
    expect.stringMatching(
      /tokens named reporting are refused: tokens.scopes has no reporting\n.*tokens.scopes.reportnig is of no use/
    ),
  ]);
  const flags = new Map([['token-file', file('empty', '# none\n')]] as const);
  let text = '';
  expect(await runCheck(settingsOf(flags, config('{}'), 'g'), {}, (part) => (text += part))).toBe(1);
  expect(text).toContain('nobody is let in');
});

test('a cluster that does not answer', async () => {
  const kubeconfig = {
    'current-context': 'c',
    clusters: [{ name: 'k', cluster: { server: 'http://127.0.0.1:9' } }],
    contexts: [{ name: 'c', context: { cluster: 'k' } }],
  };
  const { code, output } = await check().then(async () => {
    let text = '';
    const config = parseConfig(
      `cluster: {kubeconfig: ${file('away', JSON.stringify(kubeconfig))}}\ntokens: {file: ${path.join(folder, 'tokens')}}`,
      'g'
    );
    return { code: await runCheck(settingsOf(new Map(), config, 'g'), {}, (part) => (text += part)), output: text };
  });
  expect([code, output]).toEqual([
    1,
    expect.stringMatching(
      /Cluster: NOT OK\n {2}The API server cannot be reached: http:\/\/127.0.0.1:9: .*ECONNREFUSED/
    ),
  ]);
});
