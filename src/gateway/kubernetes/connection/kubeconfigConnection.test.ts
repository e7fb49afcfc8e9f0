import { KubeConfig } from '@kubernetes/client-node';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GOOD, KEY, OTHER_NAME } from '../testing/certificates';
import { ConfigurationError } from './ConfigurationError';
import { KubeconfigCredentials } from './KubeconfigCredentials';
import { kubeconfigConnection } from './kubeconfigConnection';

// Programs take their time where many things run at once.
jest.setTimeout(60_000);

// Only for proxies, which are refused; jest cannot load it.
jest.mock('socks-proxy-agent', () => ({ SocksProxyAgent: class {} }));

const folder = mkdtempSync(path.join(tmpdir(), 'kubeconfig-'));
const file = path.join(folder, 'config');
afterAll(() => rmSync(folder, { recursive: true }));

function write(user: object, cluster: object = {}, current: unknown = 'c') {
  const config = {
    'current-context': current,
    clusters: [
      { name: 'k', cluster: { server: 'https://10.0.0.1:6443/', ...cluster } },
      { name: 'other', cluster: { server: 'https://10.0.0.2', 'proxy-url': 'http://p' } },
    ],
    users: [
      { name: 'u', user },
      { name: 'other', user: { 'auth-provider': { name: 'gcp' } } },
    ],
    contexts: [
      { name: 'c', context: { cluster: 'k', user: 'u' } },
      { name: 'anonymous', context: { cluster: 'k' } },
      { name: 'stray', context: { cluster: 'k', user: 'nobody' } },
      { name: 'broken', context: { cluster: 'gone', user: 'u' } },
    ],
  };
  writeFileSync(file, JSON.stringify(config));
}

test.each([
  [{ token: 't' }, { authorization: 'Bearer t' }],
  [{ username: 'a', password: 'b' }, { authorization: 'Basic YTpi' }],
  [{ 'client-certificate-data': 'Yw==', 'client-key-data': 'aw==' }, {}],
  // client-node would send what any file holds.
  [{ 'token-file': __filename }, {}],
])('%j becomes headers', async (user, headers) => {
  write(user);
  const connection = await kubeconfigConnection(file);
  expect(connection.server).toBe('https://10.0.0.1:6443');
  expect(await connection.credentials.headers()).toEqual(headers);
});

test('a token file is read beside the kubeconfig, and again when it is refused', async () => {
  writeFileSync(path.join(folder, 'token'), 'first\n');
  write({ tokenFile: 'token' });
  const { credentials } = await kubeconfigConnection(file);
  expect(await credentials.headers()).toEqual({ authorization: 'Bearer first' });
  writeFileSync(path.join(folder, 'token'), 'second\n');
  expect(await credentials.refresh()).toBe(true);
  expect(await credentials.headers()).toEqual({ authorization: 'Bearer second' });
});

test('a renewed authority and client certificate are used, inside the file or beside it', async () => {
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  const beside = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const inside = (text: string) => Buffer.from(text).toString('base64');
  beside('ca.crt', GOOD);
  beside('client.key', KEY);
  const user = (cert: string) => ({ 'client-certificate-data': inside(cert), 'client-key': 'client.key' });
  const cluster = { 'certificate-authority': 'ca.crt' };
  write(user(GOOD), cluster);
  const { tls } = await kubeconfigConnection(file);
  const used = async () => {
    const { ca, cert } = await tls();
    return [String(ca), String(cert)];
  };
  expect(await used()).toEqual([GOOD, GOOD]);
  clock.mockReturnValue(5_000);
  beside('ca.crt', OTHER_NAME);
  expect(await used()).toEqual([OTHER_NAME, GOOD]);
  clock.mockReturnValue(10_000);
  write(user(OTHER_NAME), cluster);
  expect(await used()).toEqual([OTHER_NAME, OTHER_NAME]);
  clock.mockReturnValue(15_000);
  write(user(GOOD), { ...cluster, server: 'https://10.0.0.66' });
  expect(await used()).toEqual([OTHER_NAME, OTHER_NAME]);
  clock.mockRestore();
});

test('another context is taken when it is asked for; what it does not use does not matter', async () => {
  write({ token: 't' }, {}, 'broken');
  await expect(kubeconfigConnection(file)).rejects.toThrow(
    /current-context "broken" leads to no cluster; contexts .*"c", "anonymous"/
  );
  expect((await kubeconfigConnection(file, { context: 'c' })).server).toBe('https://10.0.0.1:6443');
  expect(await (await kubeconfigConnection(file, { context: 'anonymous' })).credentials.headers()).toEqual({});
  await expect(kubeconfigConnection(file, { context: 'stray' })).rejects.toThrow(
    /names the user "nobody"; users in the file: "u"/
  );
  await expect(kubeconfigConnection(file, { context: 'z' })).rejects.toThrow(/context "z" leads to no cluster/);
});

const t = { token: 't' };
test.each([
  [{ 'auth-provider': { name: 'gcp' } }, {}, 'c', /users "u" has auth-provider.*allowed: token/],
  [{ ...t, as: 'admin' }, {}, 'c', /users "u" has as, which would make the gateway somebody else/],
  [{ ...t, 'as-groups': ['system:masters'] }, {}, 'c', /has as-groups/],
  [{ exec: { command: 'sh' } }, {}, 'c', /users "u" has exec, which runs a program; allowed: only with --allow=exec/],
  [{ ...t, 'token-file': '/etc/hostname', tokenFile: '/nowhere' }, { server: 5 }, 'c', /server is the number 5/],
  [t, { 'insecure-skip-tls-verify': true }, 'c', /insecure-skip-tls-verify.*--allow=insecure-skip-tls-verify/],
  [t, { 'proxy-url': 'http://p' }, 'c', /clusters "k" has proxy-url/],
  [t, { server: 'ftp://x' }, 'c', /clusters "k" server is "ftp:\/\/x"/],
  [t, { server: 'file:///etc/passwd' }, 'c', /server is "file:/],
  [t, { server: 'unix:///run/docker.sock' }, 'c', /server is "unix:/],
  [t, { server: 'http://10.0.0.1' }, 'c', /server is not encrypted; allowed: only with --allow=http/],
  [t, { server: 'https://hunter2:hunter2@10.0.0.1' }, 'c', /server holds user information/],
  [t, { server: 'https://169.254.169.254' }, 'c', /cloud metadata/],
  [t, { server: 'https://0xA9FEA9FE:443' }, 'c', /cloud metadata/],
  [t, { server: 'https://[::ffff:a9fe:a9fe]' }, 'c', /cloud metadata/],
  [t, { server: 'http://metadata.google.internal/' }, 'c', /cloud metadata/],
  [t, { server: 'https://10.0.0.1/?x=1' }, 'c', /server is/],
  [t, {}, 'other', /current-context "other" leads to no cluster; contexts in the file: "c"/],
  [t, {}, ['c'], /current-context a list leads to no cluster/],
  [{ 'client-certificate': '/nowhere.pem' }, {}, 'c', /users "u": \/nowhere.pem cannot be read \(ENOENT\)/],
])('%j %j is refused by name', async (user, cluster, current, message) => {
  write(user, cluster, current);
  await expect(kubeconfigConnection(file)).rejects.toThrow(ConfigurationError);
  await expect(kubeconfigConnection(file)).rejects.toThrow(message);
  await expect(kubeconfigConnection(file)).rejects.toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('hunter2') })
  );
});

test.each([
  [t, { server: 'http://127.0.0.1:8001' }, []],
  [t, { server: 'http://10.0.0.1' }, ['http' as const]],
  [t, { 'insecure-skip-tls-verify': true }, ['insecure-skip-tls-verify' as const]],
])('%j %j with %j is accepted', async (user, cluster, allow) => {
  write(user, cluster);
  await expect(kubeconfigConnection(file, { allow })).resolves.toBeDefined();
});

test('a program that is allowed gives the token; what a failing one prints is not repeated', async () => {
  const status = { token: 'from-program', expirationTimestamp: '2020-01-01T00:00:00Z' };
  const flag = path.join(folder, 'fails');
  const script = `test -e ${flag} && { echo hunter2 >&2; exit 3; }; echo '${JSON.stringify({ status })}'`;
  write({ exec: { command: 'sh', args: ['-c', script] } });
  const { credentials } = await kubeconfigConnection(file, { allow: ['exec'] });
  expect(await credentials.headers()).toEqual({ authorization: 'Bearer from-program' });
  writeFileSync(flag, '');
  await expect(credentials.headers()).rejects.toThrow(/^sh gave no credentials$/);
  write({ exec: { command: 'sh', args: ['-c', 'echo hunter2'] } });
  await expect(kubeconfigConnection(file, { allow: ['exec'] })).rejects.toThrow(
    /users "u": its credentials cannot be read$/
  );
});

test('a program runs again when the API server refuses its token, and is given up when it does not end', async () => {
  const count = path.join(folder, 'count');
  const script = `echo x >> ${count}; printf '{"status":{"token":"run-%d"}}' $(wc -l < ${count})`;
  write({ exec: { command: 'sh', args: ['-c', script] } });
  const { credentials } = await kubeconfigConnection(file, { allow: ['exec'] });
  const before = await credentials.headers();
  expect(await credentials.headers()).toEqual(before);
  expect(await credentials.refresh()).toBe(true);
  expect(await credentials.headers()).not.toEqual(before);

  const config = new KubeConfig();
  config.loadFromOptions({
    clusters: [{ name: 'k', server: 'https://10.0.0.1' }],
    users: [{ name: 'u', exec: { command: 'sleep', args: ['0.5'] } }],
    contexts: [{ name: 'c', cluster: 'k', user: 'u' }],
    currentContext: 'c',
  });
  const waiting = new KubeconfigCredentials(() => config, 10);
  await expect(waiting.headers()).rejects.toThrow('sleep gave no credentials (not in time)');
});

test.each([
  ['broken', ': [', /cannot be used: line 1: found what is not YAML/],
  ['a bomb', 'a: &a [x]\nb: [*a, *a]', /found an anchor/],
  ['a tag', 'a: !!js/function "x"', /found a tag/],
  ['a repeated key', 'current-context: a\ncurrent-context: b', /more than once/],
  ['text', 'hunter2', /found a text of 7 characters; allowed: a kubeconfig/],
  ['a list', '[]', /found a list/],
  ['ten megabytes', `x: "${'y'.repeat(10 * 1024 * 1024)}"`, /larger than 1024 KiB/],
])('%s is no kubeconfig', async (_name, text, message) => {
  writeFileSync(file, text);
  await expect(kubeconfigConnection(file)).rejects.toThrow(ConfigurationError);
  await expect(kubeconfigConnection(file)).rejects.toThrow(message);
});

test('nor is what is not there, nor a folder', async () => {
  await expect(kubeconfigConnection(path.join(folder, 'missing'))).rejects.toThrow(
    /kubeconfig .*missing: cannot be used: it cannot be read \(ENOENT\)/
  );
  await expect(kubeconfigConnection(folder)).rejects.toThrow(/it is a folder/);
});
