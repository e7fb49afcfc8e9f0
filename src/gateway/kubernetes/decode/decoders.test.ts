import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RESOURCES, type Resource } from '../../../contract/kinds';
import { tree, trees } from '../../../../tests/recorded/convert/json';
import { objectOfJson } from '../../../../tests/recorded/convert/objectOfJson';
import { DecodeError } from '../protobuf/DecodeError';
import { decodeList } from '../testing/decodeList';

const FIXTURES = path.join(__dirname, '../../../../tests/fixtures/protobuf');
const protobuf = (resource: Resource) => readFileSync(path.join(FIXTURES, `${resource}.pb`));
const json = (resource: Resource) => tree(JSON.parse(readFileSync(path.join(FIXTURES, `${resource}.json`), 'utf8')));

describe.each(RESOURCES)('%s of a real cluster', (resource) => {
  const expected = trees(json(resource).items).map((item) => objectOfJson(resource, item));

  test('are recorded', () => {
    expect(expected.length).toBeGreaterThan(0);
  });

  test.each([1, 7, 4096, 1 << 20])('decode to what their JSON says, in chunks of %d bytes', (chunkSize) => {
    expect(decodeList(resource, protobuf(resource), chunkSize)).toEqual(expected);
  });
});

/** Two empty fields of the envelope end each list; without them it is still whole. */
const EMPTY_TAIL = 4;

/** Decodes; true when it ended well or with DecodeError, and rethrows anything else. */
function endsWell(resource: Resource, bytes: Buffer): boolean {
  try {
    decodeList(resource, bytes, 4096);
    return true;
  } catch (error) {
    if (error instanceof DecodeError) {
      return true;
    }
    throw error;
  }
}

describe('damaged lists end in DecodeError or in objects, never otherwise', () => {
  const resource = fc.constantFrom(...RESOURCES);

  test('cut short anywhere', () => {
    fc.assert(
      fc.property(resource, fc.double({ min: 0, max: 0.999, noNaN: true }), (name, share) => {
        const whole = protobuf(name);
        expect(() =>
          decodeList(name, whole.subarray(0, Math.floor((whole.length - EMPTY_TAIL) * share)), 4096)
        ).toThrow(DecodeError);
      }),
      { numRuns: 200 }
    );
  });

  test('with bits flipped', () => {
    const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(7)), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(resource, flips, (name, places) => {
        const bytes = Buffer.from(protobuf(name));
        for (const [share, bit] of places) {
          bytes[Math.floor(bytes.length * share)]! ^= 1 << bit;
        }
        return endsWell(name, bytes);
      }),
      { numRuns: 500 }
    );
  });

  test('of random bytes behind a true beginning', () => {
    fc.assert(
      fc.property(resource, fc.uint8Array({ maxLength: 400 }), fc.nat(200), (name, noise, kept) =>
        endsWell(name, Buffer.concat([protobuf(name).subarray(0, kept), Buffer.from(noise)]))
      ),
      { numRuns: 500 }
    );
  });
});
