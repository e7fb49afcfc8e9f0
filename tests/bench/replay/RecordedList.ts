import fs from 'node:fs';

const META = 1;
const UID = 5;

/** Offset and length of a length-delimited field's bytes in a protobuf message; undefined when it is not there. */
function fieldAt(bytes: Buffer, from: number, to: number, wanted: number): [start: number, end: number] | undefined {
  const varint = (at: number): [value: number, next: number] => {
    let value = 0;
    for (let shift = 0; ; shift += 7, at++) {
      value += (bytes[at]! & 0x7f) * 2 ** shift;
      if (bytes[at]! < 0x80) {
        return [value, at + 1];
      }
    }
  };
  for (let at = from; at < to;) {
    const [tag, afterTag] = varint(at);
    const [length, start] = varint(afterTag);
    if ((tag & 7) === 0) {
      at = start;
      continue;
    }
    if (tag >>> 3 === wanted) {
      return [start, start + length];
    }
    at = start + length;
  }
  return undefined;
}

function exchange(bytes: Buffer, from: string, to: string): void {
  for (let at = bytes.indexOf(from, 0, 'latin1'); at >= 0; at = bytes.indexOf(from, at + from.length, 'latin1')) {
    bytes.write(to, at, 'latin1');
  }
}

/**
 * A recorded list, several times over: the nth copy of an object has names of its own (`web-0…` becomes `web-1…`), a node of its own and a
 * uid of its own, all as long as they were, and is the same in everything else.
 */
export class RecordedList {
  private readonly bytes: Buffer;
  private readonly starts: number[] = [];

  /** @param copies how many times over, 1 to 10 */
  constructor(
    file: string,
    private readonly copies: number
  ) {
    this.bytes = fs.readFileSync(file);
    for (let at = 0; at < this.bytes.length; at += 4 + this.bytes.readUInt32BE(at)) {
      this.starts.push(at);
    }
  }

  get length(): number {
    return this.starts.length * this.copies;
  }

  /** The object at this place of the list. */
  item(index: number): Buffer {
    const own = index % this.starts.length;
    const copy = Math.floor(index / this.starts.length);
    const start = this.starts[own]!;
    const item = Buffer.from(this.bytes.subarray(start + 4, start + 4 + this.bytes.readUInt32BE(start)));
    exchange(item, 'web-0', `web-${copy}`);
    exchange(item, 'node-0', `node-${this.copies === 10 ? copy : (own + copy) % 10}`);
    const meta = fieldAt(item, 0, item.length, META);
    const uid = meta && fieldAt(item, meta[0], meta[1], UID);
    if (uid) {
      item.write(String(copy), uid[0], 'latin1');
    }
    return item;
  }
}
