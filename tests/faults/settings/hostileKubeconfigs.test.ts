import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { ConfigurationError } from '../../../src/gateway/kubernetes/connection/ConfigurationError';
import { kubeconfigConnection } from '../../../src/gateway/kubernetes/connection/kubeconfigConnection';
import { GOOD, KEY } from '../../../src/gateway/kubernetes/testing/certificates';
import { ApiClient } from '../../../src/gateway/kubernetes/transport/ApiClient';
import { ApiError } from '../../../src/gateway/kubernetes/transport/ApiError';

// Only for proxies, which are refused; jest cannot load it.
jest.mock('socks-proxy-agent', () => ({ SocksProxyAgent: class {} }));

const SECRET = 'canary-of-a-kubeconfig';
const folder = mkdtempSync(path.join(tmpdir(), 'faults-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const base64 = (text: string) => Buffer.from(text).toString('base64');

function config(cluster: object, user: object): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'c', cluster: { server: 'https://127.0.0.1:1', ...cluster } }],
    users: [{ name: 'u', user }],
    contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
    'current-context': 'x',
  });
}

/** What comes of a kubeconfig: why it is refused when it is read, or why the first request fails. */
async function outcomeOf(text: string): Promise<Error> {
  const file = path.join(folder, 'kubeconfig');
  writeFileSync(file, text);
  try {
    const client = new ApiClient(await kubeconfigConnection(file));
    const { signal } = new AbortController();
    const request = { path: '/version', accept: 'application/json', verb: 'get', what: 'version', signal };
    await client.get(request).finally(() => client.close());
    return new Error('answered');
  } catch (error) {
    return error as Error;
  }
}

const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
  .split('')
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`)
  .join('\n')}\n`;
const LEGACY = { 'auth-provider': { name: 'gcp', config: { 'access-token': SECRET } } };

test.each<[string, string, RegExp]>([
  ['an address in a file', config({ server: 'file:///etc/passwd' }, { token: SECRET }), /server/],
  ['a socket', config({ server: 'unix:/run/containerd.sock' }, { token: SECRET }), /server/],
  ['no address', config({ server: '' }, { token: SECRET }), /server/],
  ['a script', config({ server: 'javascript:alert(1)' }, { token: SECRET }), /server/],
  ['a password in the address', config({ server: `https://user:${SECRET}@127.0.0.1:1` }, {}), /server/],
  ['a proxy', config({ 'proxy-url': `http://user:${SECRET}@127.0.0.1:1` }, { token: SECRET }), /proxy-url/],
  ['plain HTTP', config({ server: 'http://127.0.0.1:1' }, { token: SECRET }), /http/],
  ['cloud metadata', config({ server: 'https://169.254.169.254' }, { token: SECRET }), /metadata/],
  ['a program', config({}, { exec: { apiVersion: 'client.authentication.k8s.io/v1', command: SECRET } }), /exec/],
  ['a legacy provider', config({}, LEGACY), /auth-provider/],
  ['a token in a file', config({}, { tokenFile: '/etc/passwd' }), /.+/],
  ['an unfolding document', `${BOMB}${config({}, { token: SECRET })}`, /anchor/],
  ['a circle of anchors', `x: &x [*x]\n${config({}, { token: SECRET })}`, /anchor/],
  ['a key twice', `${config({}, { token: SECRET })}users: []\n`, /more than once/],
  ['a tag that makes code', `x: !!js/function 'function(){}'\n${config({}, { token: SECRET })}`, /tag/],
  ['ten megabytes', `x: ${'y'.repeat(10_000_000)}\n${config({}, { token: SECRET })}`, /.+/],
  ['no YAML', '\u0000\u0001{{{', /.+/],
  ['nothing', '', /no document/],
  ['a list', '- 1\n- 2\n', /found a list/],
  ['an authority of garbage', config({ 'certificate-authority-data': base64(SECRET) }, {}), /.+/],
  [
    'a key of garbage',
    config({}, { 'client-certificate-data': base64(GOOD), 'client-key-data': base64(`-----BEGIN ${SECRET}`) }),
    /.+/,
  ],
  [
    'a certificate without its key',
    config({}, { 'client-certificate-data': base64(GOOD), 'client-key-data': base64(KEY.replace(/M/g, 'N')) }),
    /.+/,
  ],
])('%s ends in an error that names it and holds no secret', async (_name, text, told) => {
  const error = await outcomeOf(text);
  expect(error instanceof ConfigurationError || error instanceof ApiError).toBe(true);
  expect(error.message).toMatch(told);
  expect(error.message).not.toContain(SECRET);
});
