import fc from 'fast-check';
import { bytesField, numberField } from '../testing/encode';
import { DecodeError } from './DecodeError';
import { Reader } from './Reader';

const first = <T>(bytes: Buffer, read: (reader: Reader) => T): T => {
  const reader = new Reader(bytes);
  reader.next();
  return read(reader);
};

test('integers up to 2^53, and negative ones', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => first(numberField(3, value), (reader) => reader.integer()) === value)
  );
  const minusFive = Buffer.from('08fbffffffffffffffff01', 'hex');
  expect(first(minusFive, (reader) => reader.integer())).toBe(-5);
});

test('text comes back whichever way it is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const sound = text.toWellFormed();
      const bytes = bytesField(1, sound);
      return first(bytes, (reader) => reader.word()) === sound && first(bytes, (reader) => reader.text()) === sound;
    })
  );
});

test('fields that are not read are skipped, each kind of them', () => {
  const fixed = Buffer.concat([Buffer.from([0x19]), Buffer.alloc(8), Buffer.from([0x25]), Buffer.alloc(4)]);
  const bytes = Buffer.concat([numberField(1, 300), bytesField(2, 'skipped'), fixed, bytesField(5, 'wanted')]);
  const reader = new Reader(bytes);
  const seen: number[] = [];
  while (reader.next()) {
    seen.push(reader.field);
  }
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});

test.each([
  ['a field number 0', '00'],
  ['a group', '0b0c'],
  ['an unknown wire type', '0f'],
  ['a length beyond the end', '0a05616263'],
  ['a length of more than 32 bits', '0affffffffff01'],
  ['a number that does not end', '08ffffffffffffffffffff01'],
  ['a number cut short', '0880'],
  ['fixed64 cut short', '09000000'],
  ['fixed32 cut short', '0d0000'],
])('%s is refused', (_what, hex) => {
  expect(() => {
    const reader = new Reader(Buffer.from(hex, 'hex'));
    while (reader.next()) {
      // Reading on is what must fail.
    }
  }).toThrow(DecodeError);
});

test('a field of another type than expected is refused', () => {
  expect(() => first(numberField(1, 1), (reader) => reader.word())).toThrow(DecodeError);
  expect(() => first(bytesField(1, 'x'), (reader) => reader.integer())).toThrow(DecodeError);
});

test('nesting has an end', () => {
  let bytes = bytesField(1, '');
  for (let i = 0; i < 40; i++) {
    bytes = bytesField(1, bytes);
  }
  const descend = (reader: Reader): void => {
    while (reader.next()) {
      reader.message(descend);
    }
  };
  expect(() => descend(new Reader(bytes))).toThrow(/nested deeper/);
});

test('any bytes end in values or DecodeError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      const walk = (reader: Reader): void => {
        while (reader.next()) {
          if (reader.field % 3 === 0) {
            reader.message(walk);
          } else if (reader.field % 3 === 1) {
            reader.word();
          }
        }
      };
      try {
        walk(new Reader(Buffer.from(noise)));
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
      }
    }),
    { numRuns: 2000 }
  );
});

test('equal words are one string', () => {
  const bytes = Buffer.concat([bytesField(1, 'kube-system'), bytesField(1, 'kube-system')]);
  const reader = new Reader(bytes);
  const words: string[] = [];
  while (reader.next()) {
    words.push(reader.word());
  }
  expect(words).toEqual(['kube-system', 'kube-system']);
});
