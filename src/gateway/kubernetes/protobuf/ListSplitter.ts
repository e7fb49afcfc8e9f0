import { DecodeError } from './DecodeError';
import { kindOfTypeMeta, MAGIC } from './envelope';
import { Reader } from './Reader';
import { Window } from './Window';

const TYPE_META_OF_UNKNOWN = 1;
const RAW_OF_UNKNOWN = 2;
const LENGTH_DELIMITED = 2;
const LARGEST = 16 * 2 ** 20;

/** One field of the list message: 1 is ListMeta, 2 an item. `bytes` is the message in it, a view that is valid until the next `add`. */
export interface ListField {
  field: number;
  bytes: Buffer;
}

/**
 * Cuts a protobuf list into its items as bytes arrive, so that no list is ever whole in memory.
 * Layout: magic, then runtime.Unknown whose field 2 is the list; everything in both is length-delimited.
 */
export class ListSplitter {
  /** What the list says it is, e.g. `PodList`; empty until it has said so. */
  kind = '';
  private readonly window = new Window();
  private begun = false;
  /** Bytes of the list message that are still to come; null outside it. */
  private left: number | null = null;
  private seen = false;

  add(chunk: Buffer): void {
    this.window.add(chunk);
  }

  /** True once the list was read to its end. */
  get complete(): boolean {
    return this.seen && this.left === null && this.window.length === 0;
  }

  /** The next field of the list that is whole; undefined until more bytes come. */
  next(): ListField | undefined {
    if (!this.begun && !this.readMagic()) {
      return undefined;
    }
    for (;;) {
      if (this.left === 0) {
        this.left = null;
      }
      const head = this.readHead();
      if (!head) {
        return undefined;
      }
      if (this.left === null && head.field === RAW_OF_UNKNOWN && !this.seen) {
        this.window.take(head.size);
        this.left = head.length;
        this.seen = true;
        continue;
      }
      if (head.length > LARGEST) {
        throw new DecodeError(`an item of ${head.length} bytes, more than ${LARGEST}`);
      }
      if (this.left !== null && head.size + head.length > this.left) {
        throw new DecodeError('an item is longer than the list it lies in');
      }
      if (this.window.length < head.size + head.length) {
        return undefined;
      }
      this.window.take(head.size);
      const bytes = this.window.take(head.length);
      if (this.left !== null) {
        this.left -= head.size + head.length;
        return { field: head.field, bytes };
      }
      if (head.field === TYPE_META_OF_UNKNOWN) {
        this.kind = kindOfTypeMeta(new Reader(bytes));
      }
    }
  }

  private readMagic(): boolean {
    if (this.window.length < MAGIC.length) {
      return false;
    }
    if (!this.window.take(MAGIC.length).equals(MAGIC)) {
      throw new DecodeError('the list does not begin as a Kubernetes protobuf object does');
    }
    this.begun = true;
    return true;
  }

  /** Tag and length at the front, without using them up; undefined until they are whole. */
  private readHead(): { field: number; length: number; size: number } | undefined {
    const tag = this.peekVarint(0);
    const length = tag && this.peekVarint(tag.size);
    if (!tag || !length) {
      return undefined;
    }
    if ((tag.value & 7) !== LENGTH_DELIMITED || tag.value >>> 3 === 0) {
      throw new DecodeError(`tag ${tag.value} where a list has only messages`);
    }
    return { field: tag.value >>> 3, length: length.value, size: tag.size + length.size };
  }

  private peekVarint(offset: number): { value: number; size: number } | undefined {
    let value = 0;
    for (let i = 0; i < 5; i++) {
      if (offset + i >= this.window.length) {
        return undefined;
      }
      const byte = this.window.at(offset + i);
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) {
        return { value, size: i + 1 };
      }
    }
    throw new DecodeError('a tag or length is larger than 32 bits');
  }
}
