const START = 16 * 1024;
/** Bytes a length is written with, so that its room is known before the message is: a varint may be padded. */
const LENGTH_BYTES = 4;
const BYTES = 2;
const VARINT = 0;
/** Below this a loop beats a call into native code. */
const SHORT = 48;

/** Room in which a message is put together, used over and over; grows to the largest message seen. */
export class Scratch {
  bytes = Buffer.allocUnsafe(START);
  length = 0;

  /** Forgets what was written. */
  clear(): void {
    this.length = 0;
  }

  append(source: Buffer, start: number, end: number): void {
    const { bytes } = this.withRoom(end - start);
    if (end - start > SHORT) {
      source.copy(bytes, this.length, start, end);
      this.length += end - start;
      return;
    }
    for (let i = start; i < end; i++) {
      bytes[this.length++] = source[i]!;
    }
  }

  /** A field that holds a number: one of at most 2^31 - 1. */
  number(field: number, value: number): void {
    this.varint(field * 8 + VARINT);
    this.varint(value);
  }

  /** Begins a nested message. @returns what `close` wants */
  open(field: number): number {
    this.varint(field * 8 + BYTES);
    this.withRoom(LENGTH_BYTES);
    this.length += LENGTH_BYTES;
    return this.length;
  }

  close(opened: number): void {
    let rest = this.length - opened;
    for (let i = LENGTH_BYTES; i > 1; i--) {
      this.bytes[opened - i] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[opened - 1] = rest;
  }

  private varint(value: number): void {
    const { bytes } = this.withRoom(5);
    let rest = value;
    while (rest >= 0x80) {
      bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    bytes[this.length++] = rest;
  }

  private withRoom(count: number): this {
    if (this.length + count > this.bytes.length) {
      const grown = Buffer.allocUnsafe(2 * (this.length + count));
      this.bytes.copy(grown, 0, 0, this.length);
      this.bytes = grown;
    }
    return this;
  }
}
