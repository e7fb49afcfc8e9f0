import { bytesField } from '../../../src/gateway/kubernetes/testing/encode';

/** One field of a protobuf message as it stands in the bytes: `whole` with tag and length, `value` what a length-delimited one holds. */
export interface Field {
  number: number;
  whole: Buffer;
  value: Buffer;
}

function readVarint(bytes: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  let shift = 0;
  for (let at = start; at < bytes.length; at++) {
    value += (bytes[at]! & 0x7f) * 2 ** shift;
    shift += 7;
    if (bytes[at]! < 0x80) {
      return { value, end: at + 1 };
    }
  }
  throw new Error('a recorded object is cut short');
}

function endOfValue(bytes: Buffer, wire: number, start: number): { from: number; end: number } {
  switch (wire) {
    case 0:
      return { from: start, end: readVarint(bytes, start).end };
    case 1:
      return { from: start, end: start + 8 };
    case 2: {
      const length = readVarint(bytes, start);
      return { from: length.end, end: length.end + length.value };
    }
    case 5:
      return { from: start, end: start + 4 };
    default:
      throw new Error(`wire type ${wire} in a recorded object`);
  }
}

/** The fields of a sound message, in their order. */
export function fieldsOf(message: Buffer): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < message.length;) {
    const tag = readVarint(message, at);
    const { from, end } = endOfValue(message, tag.value & 7, tag.end);
    fields.push({
      number: Math.floor(tag.value / 8),
      whole: message.subarray(at, end),
      value: message.subarray(from, end),
    });
    at = end;
  }
  return fields;
}

/** A message with some of its fields replaced; those of `replaced` come first. */
export function withFields(message: Buffer, replaced: ReadonlyArray<[number: number, value: string | Buffer]>): Buffer {
  const numbers = new Set(replaced.map(([number]) => number));
  const kept = fieldsOf(message).filter(({ number }) => !numbers.has(number));
  return Buffer.concat([
    ...replaced.map(([number, value]) => bytesField(number, value)),
    ...kept.map(({ whole }) => whole),
  ]);
}
