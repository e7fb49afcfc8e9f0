import type { Socket } from 'node:net';
import type { Random } from '../Random';

/** One direction of a connection: from the API server to the gateway. */
export interface Pipe {
  /** Stops passing bytes on. */
  freeze(): void;
}

type MakePipe = (far: Socket, near: Socket, random: Random) => Pipe;

/** Passes each chunk through `pass` until frozen. */
function passing(far: Socket, pass: (chunk: Buffer) => void): Pipe {
  far.on('data', pass);
  return {
    freeze: () => {
      far.off('data', pass);
      far.resume();
    },
  };
}

function stoppingAfter(bytes: number, stop: (near: Socket) => void): MakePipe {
  return (far, near) => {
    let left = bytes;
    const pipe = passing(far, (chunk) => {
      near.write(chunk.subarray(0, left));
      left -= chunk.length;
      if (left <= 0) {
        pipe.freeze();
        stop(near);
      }
    });
    return pipe;
  };
}

/** What may happen to the bytes of one connection. A TLS handshake is some three kilobytes. */
export const pipes = {
  sound: (far, near) => passing(far, (chunk) => void near.write(chunk)),
  'F1 reset after some bytes': (far, near, random) =>
    stoppingAfter(random.between(0, 60_000), (socket) => socket.resetAndDestroy())(far, near, random),
  'F1 closed after some bytes': (far, near, random) =>
    stoppingAfter(random.between(0, 60_000), (socket) => socket.end())(far, near, random),
  'F2 half-open after some bytes': (far, near, random) =>
    stoppingAfter(random.between(0, 60_000), () => undefined)(far, near, random),
  'F3 one byte at a time': (far, near) => {
    let single = 2000;
    return passing(far, (chunk) => {
      for (let at = 0; at < chunk.length; at++) {
        if (single-- <= 0) {
          near.write(chunk.subarray(at));
          return;
        }
        near.write(chunk.subarray(at, at + 1));
      }
    });
  },
  'F4 slow': (far, near) => {
    let held = Buffer.alloc(0);
    let left = 200;
    const pipe = passing(far, (chunk) => void (held = Buffer.concat([held, chunk])));
    const timer = setInterval(() => {
      const count = left-- > 0 ? 500 : held.length;
      near.write(held.subarray(0, count));
      held = held.subarray(count);
    }, 5);
    near.once('close', () => clearInterval(timer));
    return {
      freeze: () => {
        clearInterval(timer);
        pipe.freeze();
      },
    };
  },
} satisfies Record<string, MakePipe>;

export type PipeKind = keyof typeof pipes;
