import fc from 'fast-check';
import { ChangeLog } from './ChangeLog';

const all = () => true;
const pod = (name: string, removed = false) =>
  ({ resource: 'pods', object: { namespace: 'shop', name, removed } }) as const;

test('each object once, in its latest state, by kind', () => {
  const log = new ChangeLog();
  const from = log.end;
  log.record(pod('a'));
  log.record({ resource: 'nodes', object: { namespace: null, name: 'a', removed: false } });
  log.record(pod('b'));
  log.record(pod('a', true));
  expect(log.since(from, all)).toEqual([
    { resource: 'pods', objects: [pod('a', true).object, pod('b').object] },
    { resource: 'nodes', objects: [{ namespace: null, name: 'a', removed: false }] },
  ]);
  expect(log.since(log.end, all)).toEqual([]);
  expect(log.since(from, ({ object }) => object?.name === 'c')).toEqual([]);
});

test('too many objects of a kind, or a new list of it, are not named', () => {
  const log = new ChangeLog();
  for (let n = 0; n < 201; n++) {
    log.record(pod(`p-${n}`));
  }
  log.record({ resource: 'nodes', object: null });
  log.record({ resource: 'nodes', object: { namespace: null, name: 'a', removed: false } });
  expect(log.since(0, all)).toEqual([
    { resource: 'pods', objects: null },
    { resource: 'nodes', objects: null },
  ]);
});

test('an id leads back to its place; others say why they do not', () => {
  const log = new ChangeLog(4);
  log.record(pod('a'));
  const id = log.idOf(log.end);
  expect(log.positionOf(id)).toBe(1);
  ['b', 'c', 'd', 'e'].forEach((name) => log.record(pod(name)));
  expect(log.positionOf(id)).toBe(1);
  log.record(pod('f'));
  expect(log.positionOf(id)).toBe('too-old');
  expect(log.since(1, all)).toBeNull();
  expect(log.positionOf(undefined)).toBe('start');
  expect(log.positionOf(new ChangeLog().idOf(0))).toBe('another-gateway');
  expect(log.positionOf(log.idOf(999))).toBe('another-gateway');
  ['x', '__proto__', '-1', `${id}0000000000000000`].forEach((text) =>
    expect(log.positionOf(text)).toBe('another-gateway')
  );
});

test('waits for the next change, or until it is called off', async () => {
  const log = new ChangeLog();
  const waiting = log.beyond(log.end, new AbortController().signal);
  log.record(pod('a'));
  await waiting;
  await log.beyond(0, new AbortController().signal);
  const over = new AbortController();
  const never = log.beyond(log.end, over.signal);
  over.abort();
  await never;
});

test('whatever is kept, a reader that comes in time learns the last state of everything', () => {
  const change = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean());
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 40 }),
      fc.nat(40),
      fc.integer({ min: 1, max: 40 }),
      (changes, at, kept) => {
        const log = new ChangeLog(kept);
        changes.forEach(([name, removed]) => log.record(pod(name, removed)));
        const from = Math.min(at, changes.length);
        const found = log.since(from, all);
        if (changes.length - from > kept) {
          expect(found).toBeNull();
          return;
        }
        const latest = new Map(changes.slice(from));
        expect(new Map(found?.[0]?.objects?.map(({ name, removed }) => [name, removed]) ?? [])).toEqual(latest);
      }
    )
  );
});
