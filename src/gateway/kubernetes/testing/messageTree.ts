/** One field of a protobuf message; a message in it is taken apart as far as its bytes allow. */
export interface FieldNode {
  field: number;
  wire: number;
  /** What stands where the value should: for wire type 2 without its length. */
  value: Buffer | FieldNode[];
  /** Written instead of the true length. */
  length?: Buffer;
}

const BYTES = 2;

/** A number as protobuf writes it; `padding` more bytes than needed make it longer without changing it. */
export function varint(value: number, padding = 0): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  for (let i = 0; i < padding; i++) {
    bytes[bytes.length - 1]! |= 0x80;
    bytes.push(0);
  }
  return Buffer.from(bytes);
}

function readVarint(bytes: Buffer, start: number): { value: number; end: number } | null {
  let value = 0;
  for (let i = start; i < bytes.length && i < start + 10; i++) {
    value += (bytes[i]! & 0x7f) * 2 ** (7 * (i - start));
    if (bytes[i]! < 0x80) {
      return { value, end: i + 1 };
    }
  }
  return null;
}

function readField(bytes: Buffer, start: number): { node: FieldNode; end: number } | null {
  const tag = readVarint(bytes, start);
  if (!tag || tag.value > 0xffffffff) {
    return null;
  }
  const field = Math.floor(tag.value / 8);
  const wire = tag.value % 8;
  const sized = wire === BYTES ? readVarint(bytes, tag.end) : null;
  const begin = sized ? sized.end : tag.end;
  const end =
    wire === 0
      ? readVarint(bytes, begin)?.end
      : wire === BYTES
        ? sized && begin + sized.value
        : wire === 1
          ? begin + 8
          : wire === 5
            ? begin + 4
            : undefined;
  if (field === 0 || !end || end > bytes.length) {
    return null;
  }
  const value = bytes.subarray(begin, end);
  const inner = wire === BYTES && value.length > 0 ? messageTree(value) : null;
  return { node: { field, wire, value: inner && writeMessage(inner).equals(value) ? inner : value }, end };
}

/** Takes a message apart; null when the bytes are none. */
export function messageTree(bytes: Buffer): FieldNode[] | null {
  const nodes: FieldNode[] = [];
  let position = 0;
  while (position < bytes.length) {
    const read = readField(bytes, position);
    if (!read) {
      return null;
    }
    nodes.push(read.node);
    position = read.end;
  }
  return nodes;
}

/** The bytes of a message. */
export function writeMessage(nodes: readonly FieldNode[]): Buffer {
  return Buffer.concat(
    nodes.flatMap(({ field, wire, value, length }) => {
      const bytes = Buffer.isBuffer(value) ? value : writeMessage(value);
      const size = wire === BYTES ? [length ?? varint(bytes.length)] : [];
      return [varint(field * 8 + wire), ...size, bytes];
    })
  );
}

/** Every field of a message and of those in it. */
export function allFields(nodes: readonly FieldNode[]): FieldNode[] {
  return nodes.flatMap((node) => [node, ...(Buffer.isBuffer(node.value) ? [] : allFields(node.value))]);
}
