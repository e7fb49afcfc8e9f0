import fc from 'fast-check';
import { writeCursor } from './cursor';
import { pageOf, type PageQuery } from './pageOf';

interface Row {
  id: string;
  key: number | null;
}

const rowsOf = fc.uniqueArray(
  fc.record({ id: fc.string({ maxLength: 5 }), key: fc.option(fc.integer({ min: 0, max: 3 })) }),
  {
    selector: (row) => row.id,
  }
);
const order = fc.constantFrom('asc', 'desc') as fc.Arbitrary<'asc' | 'desc'>;
const page = (rows: Row[], query: PageQuery) =>
  pageOf(
    rows,
    query,
    (row) => row.key,
    (row) => row.id
  );

function allPages(rows: Row[], query: Omit<PageQuery, 'cursor'>): Row[] {
  const found: Row[] = [];
  let cursor: string | undefined;
  do {
    const { rows: some, next } = page(rows, { ...query, cursor });
    found.push(...some);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return found;
}

test('the pages together are the whole sorted list, each row once', () => {
  fc.assert(
    fc.property(rowsOf, order, fc.integer({ min: 1, max: 7 }), (rows, direction, limit) => {
      const whole = page(rows, { sort: 'k', order: direction, limit: 500, cursor: undefined });
      expect(allPages(rows, { sort: 'k', order: direction, limit })).toEqual(whole.rows);
      expect(whole).toMatchObject({ total: rows.length, next: null });
    })
  );
});

test('unknown comes last in both directions', () => {
  const rows = [
    { id: 'a', key: null },
    { id: 'b', key: 1 },
    { id: 'c', key: 2 },
  ];
  const ids = (direction: 'asc' | 'desc') =>
    page(rows, { sort: 'k', order: direction, limit: 9, cursor: undefined }).rows.map(({ id }) => id);
  expect(ids('asc')).toEqual(['b', 'c', 'a']);
  expect(ids('desc')).toEqual(['c', 'b', 'a']);
});

test('a row that went away neither repeats nor skips others', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, key: 1 }));
  const { next } = page(rows, { sort: 'k', order: 'asc', limit: 2, cursor: undefined });
  const left = rows.filter(({ id }) => id !== 'b');
  expect(page(left, { sort: 'k', order: 'asc', limit: 2, cursor: next! }).rows.map(({ id }) => id)).toEqual(['c', 'd']);
});

test.each([
  '',
  'x',
  'bm8',
  Buffer.from('[1,2,3,4]').toString('base64url'),
  writeCursor('k', 'desc', { key: 1, id: 'a' }),
])('cursor %s is refused', (cursor) => {
  expect(() => page([], { sort: 'k', order: 'asc', limit: 2, cursor })).toThrow(/cursor/);
});
