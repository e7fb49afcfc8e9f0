import { Writable } from 'node:stream';
import { lineWriter } from './lineWriter';

const LINE = `${'x'.repeat(999)}\n`;

test('a reader that stalls costs a megabyte at most, and learns what it missed', () => {
  const parts: string[] = [];
  const waiting: Array<() => void> = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _encoding, done) => {
      parts.push(chunk);
      waiting.push(done);
    },
  });
  const write = lineWriter(stream);
  for (let count = 0; count < 3000; count++) {
    write(LINE);
  }
  expect(stream.writableLength).toBeLessThanOrEqual(2 ** 20);
  while (waiting.length > 0) {
    waiting.shift()!();
  }
  write('last\n');
  while (waiting.length > 0) {
    waiting.shift()!();
  }
  const lines = parts.join('').trim().split('\n');
  expect(lines.filter((line) => line.startsWith('x'))).toHaveLength(1048);
  expect(JSON.parse(lines.at(-2)!)).toMatchObject({ message: 'lines were dropped', lines: 1952 });
  expect(lines.at(-1)).toBe('last');
});

test('a reader that is gone is no error', async () => {
  const stream = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) });
  const write = lineWriter(stream);
  write(LINE);
  await new Promise((resolve) => setImmediate(resolve));
  expect(stream.destroyed).toBe(true);
  write(LINE);
});
