import { partOfWhole } from './partOfWhole';

test.each([
  ['1.30 cores', '4 cores', '1.30 of 4 cores'],
  ['1 core', '4 cores', '1 core of 4 cores'],
  ['512 MiB', '16 GiB', '512 MiB of 16 GiB'],
  ['12', '110', '12 of 110'],
])('%s, %s', (part, whole, text) => {
  expect(partOfWhole(part, whole)).toBe(text);
});
