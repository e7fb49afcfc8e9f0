import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { sound, type Deliver } from '../server/Delivery';

/** Passes `bytes` on and then calls `then` once; nothing more is sent. */
function stoppingAfter(bytes: number, then: (response: ServerResponse) => void): Deliver {
  return (response) => {
    const delivery = sound(response);
    let left = bytes;
    let stopped = false;
    return {
      start: delivery.start,
      write: (chunk) => {
        if (stopped) {
          return;
        }
        delivery.write(chunk.subarray(0, left));
        left -= chunk.length;
        if (left <= 0) {
          stopped = true;
          then(response);
        }
      },
      end: () => {
        if (!stopped) {
          delivery.end();
        }
      },
    };
  };
}

/** The connection is reset after some bytes. */
export const resetAfter = (bytes: number): Deliver =>
  stoppingAfter(bytes, ({ socket }) => setImmediate(() => socket?.resetAndDestroy()));

/** The answer ends after some bytes, cleanly. */
export const endAfter = (bytes: number): Deliver => stoppingAfter(bytes, (response) => void response.end());

/** After some bytes nothing arrives any more, and nothing says so. */
export const silentAfter = (bytes: number): Deliver => stoppingAfter(bytes, () => undefined);

/** All bytes arrive, but the end never does. */
export const endless: Deliver = (response) => ({ ...sound(response), end: () => undefined });

/** The first bytes come one by one, each in a chunk of its own. */
export const byteByByte =
  (bytes: number): Deliver =>
  (response) => {
    const delivery = sound(response);
    let left = bytes;
    return {
      ...delivery,
      write: (chunk) => {
        const single = Math.min(left, chunk.length);
        for (let at = 0; at < single; at++) {
          delivery.write(chunk.subarray(at, at + 1));
        }
        left -= single;
        if (single < chunk.length) {
          delivery.write(chunk.subarray(single));
        }
      },
    };
  };

/** Bytes are held back until there are many, wherever that cuts them. */
export const inBlocksOf =
  (size: number, holdMs: number): Deliver =>
  (response) => {
    const delivery = sound(response);
    let held = Buffer.alloc(0);
    const flush = () => {
      for (let at = 0; at < held.length; at += size) {
        delivery.write(held.subarray(at, at + size));
      }
      held = Buffer.alloc(0);
    };
    const timer = setInterval(flush, holdMs);
    response.once('close', () => clearInterval(timer));
    return {
      start: delivery.start,
      write: (chunk) => {
        held = Buffer.concat([held, chunk]);
        if (held.length >= size) {
          flush();
        }
      },
      end: () => {
        clearInterval(timer);
        flush();
        delivery.end();
      },
    };
  };

/** A few bytes at a time with pauses, for so many pieces; what is left then comes at once. */
export const dripping =
  (pieces: number, size: number, everyMs: number): Deliver =>
  (response) => {
    const delivery = sound(response);
    let held = Buffer.alloc(0);
    let left = pieces;
    let ended = false;
    const timer = setInterval(() => {
      const count = left-- > 0 ? size : held.length;
      delivery.write(held.subarray(0, count));
      held = held.subarray(count);
      if (ended && held.length === 0) {
        clearInterval(timer);
        delivery.end();
      }
    }, everyMs);
    response.once('close', () => clearInterval(timer));
    return {
      start: delivery.start,
      write: (chunk) => void (held = Buffer.concat([held, chunk])),
      end: () => void (ended = true),
    };
  };

/** Makes the whole answer into another one before it is sent. */
function remade(make: (body: Buffer) => { body: Buffer; headers: Record<string, string | number> }): Deliver {
  return (response) => {
    const parts: Buffer[] = [];
    let headers = {};
    return {
      start: (given) => void (headers = given),
      write: (chunk) => void parts.push(chunk),
      end: () => {
        const made = make(Buffer.concat(parts));
        response.writeHead(200, { ...headers, ...made.headers });
        response.end(made.body);
      },
    };
  };
}

/** Announces so many bytes more, or fewer, than come. */
export const wrongLength = (difference: number): Deliver =>
  remade((body) => ({ body, headers: { 'content-length': Math.max(0, body.length + difference) } }));

/** Compressed, which nobody asked for, and damaged. */
export const damagedGzip = (how: 'truncated' | 'corrupt' | 'bomb'): Deliver =>
  remade((body) => {
    const zipped = gzipSync(how === 'bomb' ? Buffer.alloc(10_000_000) : body);
    const cut = how === 'truncated' ? zipped.subarray(0, zipped.length >> 1) : zipped;
    if (how === 'corrupt') {
      cut[cut.length >> 1]! ^= 0xff;
    }
    return { body: cut, headers: { 'content-encoding': 'gzip' } };
  });
