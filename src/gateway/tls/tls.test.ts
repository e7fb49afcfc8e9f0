import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import https, { type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tls, { type TLSSocket } from 'node:tls';
import { EXPIRED, GOOD, KEY, OTHER_NAME } from '../kubernetes/testing/certificates';
import { SettingsError } from '../settings/SettingsError';
import { followTlsFiles } from './followTlsFiles';
import { readTlsFiles } from './readTlsFiles';

// Handshakes take their time where many things run at once.
jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tls-'));
afterAll(() => rmSync(folder, { recursive: true }));
const settings = {
  certFile: path.join(folder, 'tls.crt'),
  keyFile: path.join(folder, 'tls.key'),
  minVersion: 'TLSv1.2',
} as const;
const write = (cert: string, key: string) => {
  writeFileSync(settings.certFile, cert);
  writeFileSync(settings.keyFile, key);
};

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const encrypted = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'p' }) as string;
const garbage = GOOD.replace(/[a-z]{3}/g, 'AAA');

test.each([
  [
    'text',
    'hunter2',
    KEY,
    /^tls.certFile: found .*tls.crt, which holds no certificate; allowed: a certificate chain in PEM$/,
  ],
  ['nothing', '', KEY, /tls.certFile/],
  ['garbage between the marks', garbage, KEY, /tls.certFile: found .*holds no certificate/],
  ['a key where the certificate belongs', KEY, KEY, /tls.certFile/],
  ['a good certificate before a broken one', GOOD + garbage, KEY, /tls.certFile/],
  [
    'an encrypted key',
    GOOD,
    encrypted,
    /^tls.keyFile: found .*tls.key, which is encrypted; allowed: a private key in PEM, not encrypted$/,
  ],
  ['no key', GOOD, 'hunter2', /tls.keyFile: found .*holds no private key/],
  ['the certificate as a key', GOOD, GOOD, /tls.keyFile: found .*holds no private key/],
  [
    'the key of another certificate',
    GOOD,
    other,
    /^tls.keyFile: found .*, the key of another certificate; allowed: the key of .*tls.crt$/,
  ],
])('%s is refused', async (_name, cert, key, message) => {
  write(cert, key);
  await expect(readTlsFiles(settings)).rejects.toThrow(SettingsError);
  await expect(readTlsFiles(settings)).rejects.toThrow(message);
  await expect(readTlsFiles(settings)).rejects.toThrow(
    expect.not.objectContaining({ message: expect.stringMatching(/hunter2|MIG/) })
  );
});

test('files that are not there or are folders are told', async () => {
  await expect(readTlsFiles({ ...settings, keyFile: '/nowhere.key' })).rejects.toThrow(
    'tls.keyFile: found /nowhere.key: it cannot be read (ENOENT)'
  );
  mkdirSync(path.join(folder, 'inside'));
  await expect(readTlsFiles({ ...settings, certFile: path.join(folder, 'inside') })).rejects.toThrow('it is a folder');
});

describe('a renewed certificate', () => {
  let server: Server;
  let stop: () => void;
  const lines: string[] = [];
  const port = () => (server.address() as AddressInfo).port;
  const connect = () =>
    new Promise<TLSSocket>((resolve, reject) => {
      const socket = tls
        .connect({ port: port(), host: '127.0.0.1', rejectUnauthorized: false }, () => resolve(socket))
        .on('error', reject);
    });
  const served = async () => {
    const socket = await connect();
    const { fingerprint256 } = socket.getPeerX509Certificate()!;
    socket.destroy();
    return fingerprint256;
  };
  const ask = (socket: TLSSocket) =>
    new Promise<string>((resolve) => {
      socket.once('data', (chunk: Buffer) => resolve(chunk.toString('latin1').split('\r\n')[0]!));
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    });
  const until = async (what: () => Promise<boolean> | boolean) => {
    while (!(await what())) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  beforeAll(async () => {
    write(GOOD, KEY);
    const pair = await readTlsFiles(settings);
    server = https.createServer(pair.options, (_request, response) => response.end('ok'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stop = followTlsFiles(
      server,
      settings,
      pair,
      (level, message, fields) => lines.push(JSON.stringify([level, message, fields])),
      5
    );
  });
  afterAll(async () => {
    stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test('is served to new connections while open ones go on; broken files change nothing', async () => {
    const first = await served();
    const open = await connect();
    expect(await ask(open)).toBe('HTTP/1.1 200 OK');
    writeFileSync(settings.keyFile, other);
    await until(() => lines.some((line) => line.includes('the key of another certificate')));
    expect(await served()).toBe(first);
    write(OTHER_NAME, KEY);
    await until(async () => (await served()) !== first);
    expect(lines.join()).toContain('certificate renewed');
    expect(await ask(open)).toBe('HTTP/1.1 200 OK');
    open.destroy();
    writeFileSync(settings.certFile, EXPIRED);
    await until(() => lines.filter((line) => line.includes('renewed')).length > 1);
    expect(lines.join()).not.toMatch(/BEGIN|MIG/);
  });
});
