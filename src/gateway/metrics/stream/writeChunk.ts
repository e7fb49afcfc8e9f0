import type { Writable } from 'node:stream';

/** The receiver went away, or took nothing for too long. */
export class ReceiverGone extends Error {
  override name = 'ReceiverGone';
}

/** A scraper that takes nothing for this long has given up (Prometheus waits 10 s for all by default). */
const LONGEST_WAIT_MS = 15_000;

/** Writes and waits while the receiver is behind. Throws ReceiverGone. */
export async function writeChunk(target: Writable, chunk: Buffer): Promise<void> {
  if (target.destroyed) {
    throw new ReceiverGone('the receiver closed the connection');
  }
  if (target.write(chunk)) {
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const finish = (settle: () => void) => () => {
      clearTimeout(timer);
      target.off('drain', drained).off('close', closed);
      settle();
    };
    const drained = finish(resolve);
    const closed = finish(() => reject(new ReceiverGone('the receiver closed the connection')));
    const timer = setTimeout(
      finish(() => reject(new ReceiverGone(`the receiver took nothing for ${LONGEST_WAIT_MS / 1000} s`))),
      LONGEST_WAIT_MS
    );
    target.on('drain', drained).on('close', closed);
  });
}
