import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DecodeError } from '../protobuf/DecodeError';

/** Lists shrink to a thirteenth; what unfolds further than this is made to fill memory. */
const MOST_TIMES = 100;
/** Short answers may unfold as they like. */
const FREE_BYTES = 2 ** 20;

/** The body of an answer, unfolded if it came as gzip. Ends in DecodeError when it unfolds beyond measure. */
export function unzipped(answer: IncomingMessage): Readable {
  if (answer.headers['content-encoding'] !== 'gzip') {
    return answer;
  }
  let packed = 0;
  let unfolded = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      packed += chunk.length;
      done(null, chunk);
    },
  });
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      unfolded += chunk.length;
      const isBomb = unfolded > FREE_BYTES && unfolded > packed * MOST_TIMES;
      done(isBomb ? new DecodeError(`${packed} bytes that unfold to more than ${unfolded}`) : null, chunk);
    },
  });
  // The reader of `measure` is told of every error; pipeline only has to end the others.
  return pipeline(answer, count, createGunzip(), measure, () => undefined);
}
