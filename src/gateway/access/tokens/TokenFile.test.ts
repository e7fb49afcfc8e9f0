import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TokenFile } from './TokenFile';

// Files and signatures take their time where many things run at once.
jest.setTimeout(60_000);

let folder: string;
let file: string;
let now: number;
let tokens: TokenFile;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tokens-'));
  file = path.join(folder, 'tokens');
  now = 0;
  tokens = new TokenFile(file, () => now);
});
afterEach(() => rmSync(folder, { recursive: true }));

const accepts = async (token: string) => (await tokens.find(token)) !== null;
const later = (ms = 1000) => void (now += ms);

test('a rotated file takes effect without restart; an emptied one after a grace period', async () => {
  writeFileSync(file, '  old  \n\n# note\n');
  expect(await accepts('old')).toBe(true);
  expect(await accepts('# note')).toBe(false);
  expect(await accepts('#')).toBe(false);
  expect(await accepts('')).toBe(false);

  writeFileSync(file, 'old\nnew\n');
  later();
  expect([await accepts('old'), await accepts('new')]).toEqual([true, true]);

  writeFileSync(file, 'new\n');
  later();
  expect([await accepts('old'), await accepts('new')]).toEqual([false, true]);

  writeFileSync(file, '');
  later(200);
  expect(await accepts('new')).toBe(true);
  later();
  expect(await accepts('new')).toBe(true);
  later(31_000);
  expect(await accepts('new')).toBe(false);
});

test('links swapped as the kubelet does', async () => {
  const data = (name: string, text: string) => {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, 'tokens'), text);
    symlinkSync(name, path.join(folder, 'tmp'));
    renameSync(path.join(folder, 'tmp'), path.join(folder, '..data'));
  };
  data('..first', 'one');
  symlinkSync('..data/tokens', file);
  expect(await accepts('one')).toBe(true);
  data('..second', 'two');
  rmSync(path.join(folder, '..first'), { recursive: true });
  later();
  expect([await accepts('one'), await accepts('two')]).toEqual([false, true]);
});

test.each([
  ['missing', () => undefined],
  ['a folder', () => mkdirSync(file)],
  ['a broken link', () => symlinkSync('nowhere', file)],
  ['two megabytes', () => writeFileSync(file, 'x\n'.repeat(1024 * 1024 + 1))],
])(
  'a file that becomes %s keeps the last tokens for a while, and accepts nobody from the start',
  async (_name, make) => {
    writeFileSync(file, 'good');
    expect(await accepts('good')).toBe(true);
    unlinkSync(file);
    make();
    later(30_000);
    expect([await accepts('good'), await accepts('x')]).toEqual([true, false]);
    later();
    expect(await accepts('good')).toBe(false);
    expect(await new TokenFile(file).find('good')).toBeNull();
  }
);

test('names stand behind tokens; lines that are neither are left out', async () => {
  writeFileSync(file, 'a\nb reporting\r\nc\tother\nd two names\ne bad/name\n');
  expect(await tokens.names()).toEqual([null, 'reporting', 'other']);
  expect((await tokens.find('b'))?.name).toBe('reporting');
  expect([await accepts('d'), await accepts('e'), await accepts('b reporting')]).toEqual([false, false, false]);
});

test('what a token opened ends with it, or with its name, and not before', async () => {
  writeFileSync(file, 'stays\ngoes\nrenamed x');
  const [stays, goes, renamed] = await Promise.all(['stays', 'goes', 'renamed'].map((one) => tokens.find(one)));
  writeFileSync(file, 'renamed y\nstays');
  later();
  const again = await tokens.find('stays');
  expect([stays, goes, renamed].map((one) => one!.ended.aborted)).toEqual([false, true, true]);
  expect(again!.ended).toBe(stays!.ended);
  unlinkSync(file);
  later(31_000);
  await tokens.names();
  expect(stays!.ended.aborted).toBe(true);
});

test('the file is followed although nobody asks', async () => {
  jest.useFakeTimers({ doNotFake: ['performance', 'setImmediate'] });
  try {
    writeFileSync(file, 'goes');
    const ended = new Promise(
      (resolve) => void tokens.find('goes').then((one) => one!.ended.addEventListener('abort', resolve))
    );
    await tokens.names();
    const stop = tokens.follow();
    writeFileSync(file, 'other');
    later();
    jest.advanceTimersByTime(1000);
    await ended;
    stop();
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
