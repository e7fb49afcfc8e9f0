import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

/**
 * Hands over each chunk as it arrives, without the joining and waiting of an iterator: a list of half a gigabyte comes in 50,000 chunks.
 * The next one waits while `rest` gives something to wait for. Rejects with what `take` throws, or as the stream ends early.
 */
export async function readFlowing(
  body: Readable,
  take: (chunk: Buffer) => void,
  rest: () => Promise<void> | null
): Promise<void> {
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      body.destroy(error as Error);
    }
  };
  body.on('data', (chunk: Buffer) =>
    guarded(() => {
      take(chunk);
      const pause = rest();
      if (pause) {
        body.pause();
        void pause.then(() => body.resume());
      }
    })
  );
  await finished(body);
}
