import { PassThrough, Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { DecodeError } from '../protobuf/DecodeError';
import { unzipped } from './unzipped';

function answer(body: Buffer, encoding?: string): IncomingMessage {
  const headers = encoding === undefined ? {} : { 'content-encoding': encoding };
  return Object.assign(Readable.from([body], { objectMode: false }), { headers }) as unknown as IncomingMessage;
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

test('what is not folded is left alone', async () => {
  expect((await bytesOf(unzipped(answer(Buffer.from('plain'))))).toString()).toBe('plain');
});

test('text that repeats itself as lists do is unfolded', async () => {
  const text = Buffer.from(Array.from({ length: 200_000 }, (_, i) => `pod-${(i * 7919) % 100_003} `).join(''));
  expect((await bytesOf(unzipped(answer(gzipSync(text), 'gzip')))).equals(text)).toBe(true);
});

test('a bomb is stopped long before it has unfolded', async () => {
  const bomb = gzipSync(Buffer.alloc(256 * 2 ** 20));
  let unfolded = 0;
  const read = async () => {
    for await (const chunk of unzipped(answer(bomb, 'gzip'))) {
      unfolded += (chunk as Buffer).length;
    }
  };
  await expect(read()).rejects.toThrow(DecodeError);
  expect(unfolded).toBeLessThan(bomb.length * 110 + 2 ** 20);
});

test('a reader who leaves ends the answer', async () => {
  const source = Object.assign(new PassThrough(), { headers: { 'content-encoding': 'gzip' } });
  const body = unzipped(source as unknown as IncomingMessage);
  body.destroy();
  await new Promise((resolve) => source.once('close', resolve));
  expect(source.destroyed).toBe(true);
});
