import { isBefore } from './isBefore';

test.each([
  ['9', '10', true],
  ['10', '9', false],
  ['10', '10', false],
  ['18446744073709551614', '18446744073709551615', true],
  ['1', null, false],
  ['', '10', false],
  ['1e1', '20', false],
  ['5', 'other', false],
])('%j before %j: %s', (one, other, expected) => {
  expect(isBefore(one, other)).toBe(expected);
});
