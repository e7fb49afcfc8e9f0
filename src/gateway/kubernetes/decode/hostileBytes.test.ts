import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RESOURCES, type Resource } from '../../../contract/kinds';
import { DecodeError } from '../protobuf/DecodeError';
import { ListSplitter } from '../protobuf/ListSplitter';
import { Reader } from '../protobuf/Reader';
import { bytesField, envelope } from '../testing/encode';
import { decodeList } from '../testing/decodeList';
import { allFields, type FieldNode, messageTree, varint, writeMessage } from '../testing/messageTree';

const FIXTURES = path.join(__dirname, '../../../../tests/fixtures/protobuf');
const ITEM = 2;
/** Messages one object may hold. */
const MOST = 100_000;

jest.setTimeout(60_000);

/** Recorded objects of each kind as they lie in the list. */
const OBJECTS = new Map<Resource, Buffer[]>(RESOURCES.map((resource) => [resource, itemsOf(resource)]));

function itemsOf(resource: Resource): Buffer[] {
  const splitter = new ListSplitter();
  splitter.add(readFileSync(path.join(FIXTURES, `${resource}.pb`)));
  const items: Buffer[] = [];
  for (let part = splitter.next(); part; part = splitter.next()) {
    if (part.field === ITEM) {
      items.push(part.bytes);
    }
  }
  return items;
}

const listOf = (item: Buffer): Buffer =>
  envelope('List', Buffer.concat([bytesField(1, bytesField(2, '1')), bytesField(ITEM, item)]));

/** Nothing that is not of the contract: no NaN, no undefined, no function. */
function isSound(value: unknown): boolean {
  if (value instanceof Map) {
    return [...value].every(([key, inner]) => typeof key === 'string' && isSound(inner));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).every(isSound);
  }
  return typeof value === 'number' ? !Number.isNaN(value) : value !== undefined && typeof value !== 'function';
}

/** Decodes a list of one item; true for a sound object or DecodeError, otherwise throws or is false. */
function endsWell(resource: Resource, item: Buffer): boolean {
  try {
    return decodeList(resource, listOf(item), 4096).every(isSound);
  } catch (error) {
    if (error instanceof DecodeError) {
      return true;
    }
    throw error;
  }
}

type Damage = (node: FieldNode, amount: number) => void;

/** Puts a field into itself again and again. */
function nest(node: FieldNode, depth: number): void {
  let bytes = Buffer.isBuffer(node.value) ? node.value : writeMessage(node.value);
  for (let i = 0; i < depth; i++) {
    bytes = Buffer.concat([varint(node.field * 8 + 2), varint(bytes.length), bytes]);
  }
  node.wire = 2;
  node.value = bytes;
}

const DAMAGES: Readonly<Record<string, Damage>> = {
  'another wire type': (node, amount) => {
    node.wire = (node.wire + 1 + (amount % 7)) % 8;
  },
  'another field number': (node, amount) => {
    node.field = [0, 1, 2, 3, 2 ** 29 - 1, 19_000][amount % 6]!;
  },
  'a length too large': (node, amount) => {
    node.length = varint([2 ** 31, 2 ** 32 - 1, 2 ** 35, 2 ** 53, amount][amount % 5]!);
  },
  'a length too small': (node, amount) => {
    node.length = varint(amount % 3);
  },
  'a length written too long': (node, amount) => {
    node.length = varint(1, 1 + (amount % 20));
  },
  'a number of more than 64 bits': (node, amount) => {
    node.wire = 0;
    node.value = Buffer.alloc(1 + (amount % 20), 0xff);
  },
  'a number that has no end': (node, amount) => {
    node.wire = 0;
    node.value = Buffer.concat([Buffer.alloc(9 + (amount % 40), 0x80), Buffer.of(1)]);
  },
  'itself, many messages deep': (node, amount) => nest(node, amount % 2000),
  'random bytes': (node, amount) => {
    node.value = Buffer.from(Array.from({ length: amount % 64 }, (_, i) => (amount * 31 + i * 17) % 256));
  },
  nothing: (node) => {
    node.value = Buffer.alloc(0);
  },
};

describe.each(Object.entries(DAMAGES))('%s in place of a field', (_name, damage) => {
  test('is a DecodeError or an object, in every kind', () => {
    const place = fc.record({
      resource: fc.constantFrom(...RESOURCES),
      item: fc.nat(1000),
      fields: fc.array(fc.tuple(fc.nat(10_000), fc.nat(100_000)), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(place, ({ resource, item, fields }) => {
        const items = OBJECTS.get(resource)!;
        const tree = messageTree(items[item % items.length]!)!;
        for (const [index, amount] of fields) {
          const nodes = allFields(tree);
          damage(nodes[index % nodes.length]!, amount);
        }
        return endsWell(resource, writeMessage(tree));
      }),
      { numRuns: 300 }
    );
  });
});

test.each(RESOURCES)('%s cut anywhere are a DecodeError or an object', (resource) => {
  const [item] = OBJECTS.get(resource)!;
  const step = Math.max(1, Math.floor(item!.length / 400));
  for (let end = 0; end < item!.length; end += step) {
    expect(endsWell(resource, item!.subarray(0, end))).toBe(true);
  }
});

describe('a message that would unfold to many times its size', () => {
  const meta = bytesField(1, bytesField(1, 'bomb'));
  const many = (field: number) => {
    const empty = bytesField(field, '');
    return Buffer.alloc(empty.length * (MOST + 10_000), empty);
  };

  test.each(RESOURCES)('of %s is refused', (resource) => {
    const tree = messageTree(OBJECTS.get(resource)![0]!)!;
    const inner = tree.flatMap(({ field, value }) => (Buffer.isBuffer(value) || field === 1 ? [] : value));
    const bombs = [
      ...[...new Set(tree.map(({ field }) => field))].map(many),
      ...[...new Set(inner.map(({ field }) => field))].flatMap((field) =>
        [2, 3].map((part) => bytesField(part, many(field)))
      ),
    ];
    for (const bomb of bombs) {
      expect(largestList(decodedOrNothing(resource, Buffer.concat([meta, bomb])))).toBeLessThanOrEqual(MOST);
    }
  });
});

function decodedOrNothing(resource: Resource, item: Buffer): unknown {
  try {
    return decodeList(resource, listOf(item), 1 << 20);
  } catch (error) {
    if (error instanceof DecodeError) {
      return null;
    }
    throw error;
  }
}

/** Messages in the longest list within a value. */
function largestList(value: unknown): number {
  if (typeof value !== 'object' || value === null) {
    return 0;
  }
  const own = Array.isArray(value) && typeof value[0] === 'object' ? value.length : 0;
  const inner = value instanceof Map ? [...value.values()] : Object.values(value);
  return inner.reduce<number>((largest, each) => Math.max(largest, largestList(each)), own);
}

test('a length is believed only as far as there are bytes', () => {
  const claims = Buffer.concat([Buffer.from('k8s\0'), varint(2 * 8 + 2), varint(2 ** 32 - 1), varint(ITEM * 8 + 2)]);
  const splitter = new ListSplitter();
  splitter.add(Buffer.concat([claims, varint(15 * 2 ** 20)]));
  expect(splitter.next()).toBeUndefined();
  expect(() => new Reader(Buffer.concat([varint(10), varint(2 ** 32 - 1)])).next()).not.toThrow();
});
