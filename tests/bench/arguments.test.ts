import { parseArguments } from './arguments';

const KNOWN = ['cache', 'loop-stall-ms'];

test('nothing asks for everything, at the usual sizes', () => {
  expect(parseArguments([], KNOWN)).toEqual({
    wanted: [],
    runs: 5,
    pods: 50_000,
    fewPods: 5000,
    full: false,
    json: false,
    profile: '',
  });
});

test('flags and names in any order', () => {
  expect(
    parseArguments(['--runs', '3', 'cache', '--json', '--pods=200', 'loop-stall-ms', '--full', '--profile=here'], KNOWN)
  ).toEqual({
    wanted: ['cache', 'loop-stall-ms'],
    runs: 3,
    pods: 200,
    fewPods: 5000,
    full: true,
    json: true,
    profile: 'here',
  });
});

test.each([
  [['cahce'], 'cahce: unknown; allowed: cache, loop-stall-ms'],
  [['--runs', '0'], '--runs: found "0"; allowed: a whole number from 1'],
  [['--pods'], '--pods: found ""'],
  [['--full=1'], '--full=1: unknown'],
])('%j is refused', (words, message) => {
  expect(() => parseArguments(words, KNOWN)).toThrow(message);
});
