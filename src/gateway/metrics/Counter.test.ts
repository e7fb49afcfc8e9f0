import { Counter } from './Counter';
import { Tally } from './Tally';

const DISTINCT = 100_000;

test('100,000 distinct labels are bounded, and nothing is lost', () => {
  const counter = new Counter('x_total', '', ['owner', 'reason'], { limit: 1000 });
  const tally = new Tally(1000);
  for (let i = 0; i < DISTINCT; i++) {
    counter.add(1, `owner-${i}`, `Reason${i}`);
    tally.add(1, `owner-${i}`, `Reason${i}`);
  }
  for (const rows of [[...counter.rows()], [...tally.rows()]]) {
    expect(rows).toHaveLength(1001);
    expect(rows.at(-1)).toEqual([DISTINCT - 1000, 'other', 'other']);
    expect(rows.reduce((sum, [value]) => sum + value, 0)).toBe(DISTINCT);
  }
});

test('labels that are called other are the overflow, not a second series', () => {
  const counter = new Counter('x_total', '', ['owner'], { limit: 1 });
  counter.add(1, 'other');
  counter.add(1, 'a');
  counter.add(1, 'b');
  expect([...counter.rows()]).toEqual([
    [1, 'a'],
    [2, 'other'],
  ]);
});

test('a full counter gives up what has been silent, the longest first', () => {
  let now = 0;
  const counter = new Counter('x_total', '', ['owner'], { limit: 2, idleMs: 10, now: () => now });
  counter.add(1, 'a');
  counter.add(1, 'b');
  now = 9;
  counter.add(1, 'a');
  counter.add(1, 'early');
  now = 10;
  counter.add(5, 'c');
  expect([...counter.rows()]).toEqual([
    [2, 'a'],
    [5, 'c'],
    [1, 'other'],
  ]);
});

test('adding nothing gives birth to a series, but never to the overflow', () => {
  const counter = new Counter('x_total', '', ['owner'], { limit: 1 });
  counter.add(0, 'a');
  counter.add(0, 'b');
  expect([...counter.rows()]).toEqual([[0, 'a']]);
});

test('one label cannot pass for two', () => {
  const counter = new Counter('x_total', '', ['a', 'b']);
  counter.add(1, 'x', 'y,z');
  counter.add(1, 'x,y', 'z');
  expect([...counter.rows()]).toHaveLength(2);
});
