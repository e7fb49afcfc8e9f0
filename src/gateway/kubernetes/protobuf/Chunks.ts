/** Bytes that arrived and were not yet used. Holds no more than what was added and not taken; joins chunks only where it must. */
export class Chunks {
  private readonly waiting: Buffer[] = [];
  private first = Buffer.alloc(0) as Buffer;
  private start = 0;
  /** Bytes that can be taken. */
  length = 0;

  add(chunk: Buffer): void {
    this.length += chunk.length;
    if (this.start === this.first.length) {
      this.first = chunk;
      this.start = 0;
    } else {
      this.waiting.push(chunk);
    }
  }

  /** The byte at `offset` from the first unused one; only below `length`. */
  at(offset: number): number {
    this.join(offset + 1);
    return this.first[this.start + offset]!;
  }

  /** Uses up `count` bytes, which must be there: a view, valid for ever as chunks are not reused. */
  take(count: number): Buffer {
    this.join(count);
    const view = this.first.subarray(this.start, this.start + count);
    this.start += count;
    this.length -= count;
    if (this.start === this.first.length) {
      this.first = this.waiting.shift() ?? this.first.subarray(this.first.length);
      this.start = 0;
    }
    return view;
  }

  /** Makes the first `count` bytes lie side by side. */
  private join(count: number): void {
    if (this.first.length - this.start >= count) {
      return;
    }
    this.first = Buffer.concat([this.first.subarray(this.start), ...this.waiting.splice(0)]);
    this.start = 0;
  }
}
