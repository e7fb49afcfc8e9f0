import type { IncomingMessage } from 'node:http';

/** Reads an answer to its end; null, and the rest unread, when it is longer than `most` bytes. Rejects when the connection breaks. */
export async function readWhole(answer: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += (chunk as Buffer).length;
    if (size > most) {
      return null;
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
