import { DecodeError } from './DecodeError';
import { Interner } from './Interner';
import type { Scratch } from './Scratch';

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;
/** No message of the kept kinds nests deeper than twelve. */
const DEEPEST = 32;
/** A message of two bytes becomes an object of hundreds: no object of the kept kinds holds a tenth of so many. */
const MOST_MESSAGES = 100_000;
const interner = new Interner();

/** Decodes the fields of one message that are wanted; the reader skips the others. */
export type Decode<T> = (reader: Reader) => T;

/**
 * Walks the fields of a protobuf message without building what nobody asked for: `while (reader.next()) switch (reader.field) …`.
 * A field that is not read is skipped. Every read is checked against the end of the message it lies in; anything wrong throws
 * DecodeError. Each step moves forward, so the walk ends whatever the bytes are.
 * Encoding: https://protobuf.dev/programming-guides/encoding/; groups are refused (Kubernetes has none).
 */
export class Reader {
  /** Number of the current field. */
  field = 0;
  private wire = VARINT;
  private fieldStart = 0;
  private unread = false;
  private depth = 0;
  private messages = 0;

  constructor(
    private readonly bytes: Buffer,
    private position = 0,
    private end = bytes.length
  ) {}

  /** Moves to the next field of the current message; false at its end. */
  next(): boolean {
    if (this.unread) {
      this.skip();
    }
    if (this.position >= this.end) {
      return false;
    }
    this.fieldStart = this.position;
    const tag = this.varint32();
    this.field = tag >>> 3;
    this.wire = tag & 7;
    if (this.field === 0) {
      throw new DecodeError('field number 0');
    }
    this.unread = true;
    return true;
  }

  /** The current field as a nested message. */
  message<T>(decode: Decode<T>): T {
    const outerEnd = this.end;
    const end = this.lengthEnd();
    if (++this.depth > DEEPEST) {
      throw new DecodeError(`nested deeper than ${DEEPEST} messages`);
    }
    if (++this.messages > MOST_MESSAGES) {
      throw new DecodeError(`more than ${MOST_MESSAGES} messages in one`);
    }
    this.end = end;
    const value = decode(this);
    if (this.unread) {
      this.skip();
    }
    this.position = end;
    this.end = outerEnd;
    this.depth--;
    return value;
  }

  /** The current field as text that is likely to occur again. */
  word(): string {
    const end = this.lengthEnd();
    const text = interner.text(this.bytes, this.position, end);
    this.position = end;
    return text;
  }

  /** The current field as text that is not worth interning. */
  text(): string {
    const end = this.lengthEnd();
    const text = this.bytes.toString('utf8', this.position, end);
    this.position = end;
    return text;
  }

  /** The current field's bytes: a view, valid only as long as the buffer below. */
  view(): Buffer {
    const end = this.lengthEnd();
    const view = this.bytes.subarray(this.position, end);
    this.position = end;
    return view;
  }

  /** Appends the current field as it stands, tag and all. */
  copyTo(target: Scratch): void {
    const start = this.fieldStart;
    this.skip();
    target.append(this.bytes, start, this.position);
  }

  bool(): boolean {
    this.expect(VARINT);
    return this.varint64() !== 0;
  }

  /** int32 or int64; beyond 2^53 the nearest double. */
  integer(): number {
    this.expect(VARINT);
    return this.varint64();
  }

  private expect(wire: number): void {
    if (!this.unread || this.wire !== wire) {
      throw new DecodeError(`field ${this.field} has wire type ${this.wire}, not ${wire}`);
    }
    this.unread = false;
  }

  private lengthEnd(): number {
    this.expect(BYTES);
    const length = this.varint32();
    const end = this.position + length;
    if (end > this.end) {
      throw new DecodeError(`field ${this.field} is ${length} bytes long, only ${this.end - this.position} are left`);
    }
    return end;
  }

  private skip(): void {
    switch (this.wire) {
      case VARINT:
        this.integer();
        return;
      case FIXED64:
        this.advance(8);
        return;
      case BYTES:
        this.position = this.lengthEnd();
        return;
      case FIXED32:
        this.advance(4);
        return;
      default:
        throw new DecodeError(`field ${this.field} has unknown wire type ${this.wire}`);
    }
  }

  private advance(count: number): void {
    this.unread = false;
    this.position += count;
    if (this.position > this.end) {
      throw new DecodeError('cut short inside a number');
    }
  }

  private byte(): number {
    if (this.position >= this.end) {
      throw new DecodeError('cut short inside a number');
    }
    return this.bytes[this.position++]!;
  }

  /** A tag or length: at most five bytes, at most 2^32 - 1. */
  private varint32(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) {
        if (value > 0xffffffff) {
          break;
        }
        return value;
      }
    }
    throw new DecodeError('a tag or length is larger than 32 bits');
  }

  /** Ten bytes at most; negative numbers are sign-extended to 64 bits. */
  private varint64(): number {
    let low = 0;
    let high = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.byte();
      const bits = byte & 0x7f;
      if (shift < 28) {
        low |= bits << shift;
      } else if (shift === 28) {
        low |= (bits & 0x0f) << 28;
        high |= bits >>> 4;
      } else {
        high |= bits << (shift - 32);
      }
      if (byte < 0x80) {
        return high * 2 ** 32 + (low >>> 0);
      }
    }
    throw new DecodeError('a number is longer than ten bytes');
  }
}
