import { Chunks } from './Chunks';
import { DecodeError } from './DecodeError';

const HEADER = 4;
/** etcd refuses objects above 1.5 MB; a frame ten times that is not one. */
const LARGEST = 16 * 2 ** 20;

/** Cuts a watch stream into frames: each a 4-byte big-endian length, then the bytes (apimachinery/pkg/util/framer). */
export class FrameSplitter {
  private readonly chunks = new Chunks();

  add(chunk: Buffer): void {
    this.chunks.add(chunk);
  }

  /** The next whole frame; undefined until more bytes come. */
  next(): Buffer | undefined {
    if (this.chunks.length < HEADER) {
      return undefined;
    }
    const { chunks } = this;
    const length = chunks.at(0) * 2 ** 24 + ((chunks.at(1) << 16) | (chunks.at(2) << 8) | chunks.at(3));
    if (length > LARGEST) {
      throw new DecodeError(`a watch frame of ${length} bytes, more than ${LARGEST}`);
    }
    if (chunks.length < HEADER + length) {
      return undefined;
    }
    chunks.take(HEADER);
    return chunks.take(length);
  }

  /** True between frames: the stream may end here. */
  get atBoundary(): boolean {
    return this.chunks.length === 0;
  }
}
