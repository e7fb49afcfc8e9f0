import fc from 'fast-check';
import { nameKey } from './nameKey';
import { ValueColumn } from './ValueColumn';

const value = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const change = fc.oneof(
  fc.record({ set: fc.constant(true), value }),
  fc.record({ set: fc.constant(false), value: fc.constant('') })
);

test('tells of each slot what was set there last, and ranks what is there', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(7), change), { maxLength: 40 }), (changes) => {
      const column = new ValueColumn<string>();
      const slots = new Map<number, string>();
      for (const [slot, one] of changes) {
        if (one.set) {
          column.set(slot, one.value);
          slots.set(slot, one.value);
        } else if (slots.delete(slot)) {
          column.unset(slot);
        }
        const ranks = column.ranks();
        const order = [...new Set(slots.values())].sort();
        for (let at = 0; at < 8; at++) {
          const held = slots.get(at);
          expect(column.matching((its) => its === held)[column.at[at]!]).toBe(held === undefined ? 0 : 1);
          expect(held === undefined || ranks[column.at[at]!] === order.indexOf(held)).toBe(true);
        }
      }
    })
  );
});

test('numbers are given again: values that came and went leave nothing', () => {
  const column = new ValueColumn<number>();
  for (let i = 0; i < 10_000; i++) {
    column.set(i % 3, i);
  }
  expect(column.matching(() => true).length).toBeLessThan(10);
});

test('the number of a name grows with it', () => {
  const name = fc.stringMatching(/^[-a-z0-9.]{1,12}$/);
  fc.assert(
    fc.property(name, name, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(nameKey(low)).toBeLessThanOrEqual(nameKey(high));
    })
  );
  expect(nameKey('web-0001')).toBeLessThan(nameKey('web-0002'));
  expect(Number.isSafeInteger(nameKey('zzzzzzzzzz'))).toBe(true);
});
