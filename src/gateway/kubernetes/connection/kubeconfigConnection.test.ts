import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kubeconfigConnection } from './kubeconfigConnection';

// Only for proxies, which are refused; jest cannot load it.
jest.mock('socks-proxy-agent', () => ({ SocksProxyAgent: class {} }));

const folder = mkdtempSync(path.join(tmpdir(), 'kubeconfig-'));
const file = path.join(folder, 'config');
afterAll(() => rmSync(folder, { recursive: true }));

function write(user: object, cluster: object = {}, current = 'c') {
  const config = {
    'current-context': current,
    clusters: [{ name: 'k', cluster: { server: 'https://10.0.0.1:6443/', ...cluster } }],
    users: [{ name: 'u', user }],
    contexts: [{ name: 'c', context: { cluster: 'k', user: 'u' } }],
  };
  // JSON is YAML; one line a key, as people write it.
  writeFileSync(file, JSON.stringify(config, null, 1).replace(/"tokenFile":/, 'tokenFile:'));
}

test.each([
  [{ token: 't' }, { authorization: 'Bearer t' }],
  [{ username: 'a', password: 'b' }, { authorization: 'Basic YTpi' }],
  [{ 'client-certificate-data': 'Yw==', 'client-key-data': 'aw==' }, {}],
])('%j becomes headers', async (user, headers) => {
  write(user);
  const connection = await kubeconfigConnection(file);
  expect(connection.server).toBe('https://10.0.0.1:6443');
  expect(await connection.credentials.headers()).toEqual(headers);
});

test.each([
  [{ 'auth-provider': { name: 'gcp' } }, {}, 'c', /users "u" has auth-provider.*allowed: token/],
  [{ tokenFile: '/t' }, {}, 'c', /users "u" has tokenFile, which is not supported/],
  [{ token: 't' }, { 'proxy-url': 'http://p' }, 'c', /clusters "k" has proxy-url/],
  [{ token: 't' }, { server: 'ftp://x' }, 'c', /clusters "k" server is "ftp:\/\/x"/],
  [{ token: 't' }, {}, 'other', /current-context "other" leads to no cluster; contexts in the file: c/],
  [{ 'client-certificate': '/nowhere.pem' }, {}, 'c', /users "u": .*nowhere/],
])('%j %j is refused by name', async (user, cluster, current, message) => {
  write(user, cluster, current);
  await expect(kubeconfigConnection(file)).rejects.toThrow(message);
});

test('what is no kubeconfig is refused', async () => {
  writeFileSync(file, ': [');
  await expect(kubeconfigConnection(file)).rejects.toThrow(/--kubeconfig .*cannot be used/);
  await expect(kubeconfigConnection(path.join(folder, 'missing'))).rejects.toThrow(/ENOENT/);
});
