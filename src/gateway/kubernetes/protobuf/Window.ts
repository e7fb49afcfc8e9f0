const START = 64 * 1024;

/**
 * Bytes that arrived and were not yet used, in memory that is used over and over: a list of half a gigabyte leaves no garbage.
 * Holds no more than twice what was added and not taken, beside the room it starts with.
 */
export class Window {
  /** Only `bytes[start, end)` has arrived; what is there moves with the next `add`. */
  bytes = Buffer.allocUnsafe(START);
  start = 0;
  private end = 0;

  /** Bytes that can be taken. */
  get length(): number {
    return this.end - this.start;
  }

  add(chunk: Buffer): void {
    if (this.end + chunk.length > this.bytes.length) {
      this.makeRoom(chunk.length);
    }
    chunk.copy(this.bytes, this.end);
    this.end += chunk.length;
  }

  /** The byte at `offset` from the first unused one; only below `length`. */
  at(offset: number): number {
    return this.bytes[this.start + offset]!;
  }

  /** Uses up `count` bytes, which must be there: a view, valid until the next `add`. */
  take(count: number): Buffer {
    const { bytes, start } = this;
    this.start += count;
    return bytes.subarray(start, start + count);
  }

  private makeRoom(count: number): void {
    const { bytes, start, end, length } = this;
    if (length + count > bytes.length) {
      this.bytes = Buffer.allocUnsafe(2 * (length + count));
    }
    bytes.copy(this.bytes, 0, start, end);
    this.start = 0;
    this.end = length;
  }
}
