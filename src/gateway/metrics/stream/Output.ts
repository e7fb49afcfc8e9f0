import type { Writable } from 'node:stream';
import { combineCrc32 } from './crc32';
import { packPiece, type Piece, unpackPiece } from './Piece';
import { writeChunk } from './writeChunk';

/** Where the parts of a body go, in order. Each resolves when the receiver can take more. */
export interface Output {
  text(text: Buffer): Promise<void>;
  piece(piece: Piece): Promise<void>;
  end(): Promise<void>;
}

/** The body as it is. */
export function plainOutput(target: Writable): Output {
  return {
    text: (text) => writeChunk(target, text),
    piece: (piece) => writeChunk(target, unpackPiece(piece)),
    end: async () => {
      target.end();
    },
  };
}

/** Magic number, deflate, no flags, no time, fastest, unknown system. @see RFC 1952 */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 0xff]);
/** A last deflate block without content. @see RFC 1951 */
const LAST_BLOCK = [3, 0];

/** The body as one gzip stream. */
export function gzipOutput(target: Writable): Output {
  let crc = 0;
  let size = 0;
  let begun = false;
  const begin = async () => {
    if (!begun) {
      begun = true;
      await writeChunk(target, GZIP_HEADER);
    }
  };
  const piece = async (one: Piece) => {
    await begin();
    crc = combineCrc32(crc, one.crc, one.size);
    size += one.size;
    await writeChunk(target, one.deflated);
  };
  return {
    text: (text) => piece(packPiece(text)),
    piece,
    end: async () => {
      await begin();
      const trailer = Buffer.alloc(10);
      trailer.set(LAST_BLOCK);
      trailer.writeUInt32LE(crc, 2);
      trailer.writeUInt32LE(size % 2 ** 32, 6);
      await writeChunk(target, trailer);
      target.end();
    },
  };
}
