const CAPACITY = 64 * 1024;
/** Bytes of a character of JavaScript in UTF-8, at most. */
const MOST_BYTES = 3;

/** Gathers short texts as bytes: millions of lines as strings would keep the garbage collector busier than the gateway. */
export class TextBytes {
  private bytes: Buffer | undefined;
  private used = 0;

  /** False, and nothing is added, when there may not be room. */
  tryAdd(text: string): boolean {
    if (text.length * MOST_BYTES > CAPACITY - this.used) {
      return false;
    }
    this.bytes ??= Buffer.allocUnsafe(CAPACITY);
    this.used += this.bytes.write(text, this.used);
    return true;
  }

  get isEmpty(): boolean {
    return this.used === 0;
  }

  /** Hands out all bytes and is empty then; they are only good until `take` returns. */
  drain<T>(take: (bytes: Buffer) => T): T {
    const { bytes = Buffer.alloc(0), used } = this;
    this.used = 0;
    return take(bytes.subarray(0, used));
  }
}
