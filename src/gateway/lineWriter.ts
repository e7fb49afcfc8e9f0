import type { Writable } from 'node:stream';

/** Most that may wait for a reader, in bytes; what comes then is dropped, for a log must not eat the memory of what it tells about. */
const MOST_WAITING = 2 ** 20;

/**
 * Writes lines to a stream whose reader may be slow, or gone: then lines are dropped, and how many is told in a line of its own
 * once there is room again. Never throws.
 */
export function lineWriter(stream: Writable): (line: string) => void {
  let gone = false;
  let dropped = 0;
  stream.on('error', () => {
    gone = true;
  });
  return (line) => {
    if (gone) {
      return;
    }
    if (stream.writableLength + line.length > MOST_WAITING) {
      dropped++;
      return;
    }
    if (dropped > 0) {
      const time = new Date().toISOString();
      stream.write(`${JSON.stringify({ time, level: 'warn', message: 'lines were dropped', lines: dropped })}\n`);
      dropped = 0;
    }
    stream.write(line);
  };
}
