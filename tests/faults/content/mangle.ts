import { DECODERS } from '../../../src/gateway/kubernetes/decode/decoders';
import { Reader } from '../../../src/gateway/kubernetes/protobuf/Reader';
import { bytesField, numberField } from '../../../src/gateway/kubernetes/testing/encode';
import type { Resource } from '../../../src/contract/kinds';
import type { Random } from '../Random';
import { fieldsOf, type Field } from '../server/protobufFields';

/** Quantities, times and numbers nobody should write, names that mean something elsewhere, and texts that are markup somewhere. */
const TEXTS = [
  '1e400',
  '-1',
  '1Ei',
  'NaN',
  '1e-400',
  '0x10',
  '99999999999999999999999999999999999',
  'm',
  '.',
  '1.5.5',
  '__proto__',
  'constructor',
  'toString',
  '',
  'a'.repeat(20_000),
  '\u0000\u0007\u001b[31m',
  '\u202e\ud83e',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '=HYPERLINK("http://x")',
  '"} or vector(1) #',
  'line\nline\r\nline',
  '${jndi:x} {{x}} $__range',
];
/** Zero, ones, 2^31, 2^53 + 1, the year 9999, the year 0, and the largest there is. */
const NUMBERS = [0, 1, 2 ** 31, 2 ** 53 + 1, 253_402_300_799, 2 ** 62];
const LARGEST = Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]);
const DEEPEST = 10;

function asMessage(bytes: Buffer): Field[] | null {
  try {
    const fields = fieldsOf(bytes);
    const whole = fields.reduce((sum, field) => sum + field.whole.length, 0) === bytes.length;
    return bytes.length > 0 && whole && fields.every(({ number }) => number > 0 && number < 100) ? fields : null;
  } catch {
    return null;
  }
}

function mangleField(field: Field, random: Random, share: number, depth: number): Buffer {
  const wire = field.whole[0]! & 7;
  if (wire === 0) {
    if (!random.chance(share)) {
      return field.whole;
    }
    const tag = numberField(field.number, 0).subarray(0, -1);
    return random.chance(0.2) ? Buffer.concat([tag, LARGEST]) : numberField(field.number, random.pick(NUMBERS));
  }
  if (wire !== 2) {
    return field.whole;
  }
  const inner = depth < DEEPEST ? asMessage(field.value) : null;
  if (inner) {
    // A field that comes twice as often is a longer list, or the same value again: both are in order.
    const times = random.chance(share / 4) ? random.between(0, 3) : 1;
    const mangled = bytesField(field.number, mangleFields(inner, random, share, depth + 1));
    return Buffer.concat(Array.from({ length: times }, () => mangled));
  }
  return random.chance(share) ? bytesField(field.number, random.pick(TEXTS)) : field.whole;
}

function mangleFields(fields: readonly Field[], random: Random, share: number, depth = 0): Buffer {
  return Buffer.concat(fields.map((field) => mangleField(field, random, share, depth)));
}

/**
 * A real object of which some values are replaced by hostile ones. Its bytes stay sound protobuf of its kind: where a guess
 * made something the decoder refuses, another one is taken.
 * @param share of the values that are replaced
 */
export function mangle(resource: Resource, object: Buffer, random: Random, share: number): Buffer {
  for (let tries = 0; tries < 50; tries++) {
    const mangled = mangleFields(fieldsOf(object), random, share);
    try {
      DECODERS[resource](new Reader(mangled));
      return mangled;
    } catch {
      // Taken for a message, but a text.
    }
  }
  return object;
}
