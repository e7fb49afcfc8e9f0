import { existsSync } from 'node:fs';

const { LONG } = jest.requireActual<{ LONG: string[] }>('./LongestFirst');

test('every suite that is begun first is there', () => {
  expect(LONG.length).toBeGreaterThan(0);
  expect(LONG.filter((file) => !existsSync(file))).toEqual([]);
});
