import { SteadyWords } from './SteadyWords';

const trouble = (words: string) => [['a', ['web', words]]] as const;

test('told once it has settled, then in the same words while it lasts', () => {
  const words = new SteadyWords(10);
  expect(words.rows(trouble('waits'), 0)).toEqual([]);
  expect(words.rows(trouble('not found'), 5000)).toEqual([]);
  expect(words.rows(trouble('not found'), 12_000)).toEqual([[1, 'web', 'not found']]);
  expect(words.rows(trouble('back-off'), 60_000)).toEqual([[1, 'web', 'not found']]);
});

test('a trouble that comes back soon has its words at once; later it is a new one', () => {
  const words = new SteadyWords(10);
  words.rows(trouble('first'), 0);
  words.rows(trouble('first'), 15_000);
  expect(words.rows([], 30_000)).toEqual([]);
  expect(words.rows(trouble('second'), 200_000)).toEqual([[1, 'web', 'first']]);
  expect(words.rows([], 600_000)).toEqual([]);
  expect(words.rows(trouble('third'), 610_000)).toEqual([]);
});

test('bounded: those beyond are not told, and those that are gone leave room', () => {
  const words = new SteadyWords(2);
  const many = (from: number) => Array.from({ length: 5 }, (_, i) => [`k${from + i}`, [`w${from + i}`]] as const);
  words.rows(many(0), 0);
  expect(words.rows(many(0), 20_000)).toHaveLength(2);
  words.rows(many(10), 400_000);
  expect(words.rows(many(10), 420_000)).toEqual([
    [1, 'w10'],
    [1, 'w11'],
  ]);
});
