import fc from 'fast-check';
import { globMatches, personMatches } from './glob';

test.each([
  ['shop', 'shop', true],
  ['shop', 'shop-2', false],
  ['shop-*', 'shop-2', true],
  ['shop-*', 'shop', false],
  ['shop-*', 'my-shop-2', false],
  ['*', '', true],
  ['a*a', 'a', false],
  ['a*b*c', 'a-c-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['**x', 'x', true],
  ['', '', true],
  ['', 'x', false],
])('%s and %s: %s', (pattern, text, expected) => {
  expect(globMatches(pattern, text)).toBe(expected);
});

test('is what the same regular expression says', () => {
  const word = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 });
  fc.assert(
    fc.property(word('ab*'), word('ab'), (pattern, text) => {
      expect(globMatches(pattern, text)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text));
    }),
    { numRuns: 2000 }
  );
});

test.each([
  ['Kevin@Example.org', 'kevin@example.ORG', true],
  ['*@shop.example', 'a@shop.example', true],
  ['*@shop.example', 'a@shop.example.evil', false],
  // The Kelvin sign, whose small letter is k.
  ['kevin', '\u212Aevin', false],
  // A Cyrillic letter that looks like a.
  ['admin', '\u0430dmin', false],
  ['*', '', false],
])('person %s and %s: %s', (pattern, person, expected) => {
  expect(personMatches(pattern, person)).toBe(expected);
});
