import { readCursor, writeCursor, type SortKey } from './cursor';

export interface PageQuery {
  sort: string;
  order: 'asc' | 'desc';
  limit: number;
  cursor: string | undefined;
  /** How many rows there are when only those that may stand on the first page are given. */
  total?: number;
}

type Direction = 1 | -1;

function compareKeys(a: SortKey, b: SortKey, direction: Direction): number {
  if (a === null || b === null) {
    return a === b ? 0 : a === null ? 1 : -1;
  }
  return a === b ? 0 : (a < b ? -1 : 1) * direction;
}

/** Rows are looked at in this many rounds, see `offerAll`. */
const ROUNDS = 32;

/** The first rows of a list, found without sorting it. */
class FirstRows<Row> {
  readonly rows: Row[] = [];
  private readonly keys: SortKey[] = [];

  constructor(
    private readonly limit: number,
    private readonly keyOf: (row: Row) => SortKey,
    private readonly direction: Direction,
    private readonly idsOf: ReadonlyArray<(row: Row) => string>
  ) {}

  /**
   * A list in the very opposite order would have every row take its place among the first for a while. So every 32nd row is
   * looked at, then the ones beside those: after the first round hardly any other row gets in.
   */
  offerAll(rows: readonly Row[]): void {
    for (let round = 0; round < ROUNDS; round++) {
      for (let i = round; i < rows.length; i += ROUNDS) {
        this.offer(rows[i]!);
      }
    }
  }

  compareIds(a: Row, b: Row): number {
    const { idsOf } = this;
    for (let i = 0; i < idsOf.length; i++) {
      const one = idsOf[i]!(a);
      const other = idsOf[i]!(b);
      if (one !== other) {
        return one < other ? -1 : 1;
      }
    }
    return 0;
  }

  private offer(row: Row): void {
    const key = this.keyOf(row);
    const { rows, keys, limit } = this;
    if (rows.length === limit && !this.isBefore(key, row, limit - 1)) {
      return;
    }
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.isBefore(key, row, middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (rows.length === limit) {
      rows.pop();
      keys.pop();
    }
    rows.splice(low, 0, row);
    keys.splice(low, 0, key);
  }

  private isBefore(key: SortKey, row: Row, place: number): boolean {
    return (compareKeys(key, this.keys[place]!, this.direction) || this.compareIds(row, this.rows[place]!)) < 0;
  }
}

/** Parts of an id lie in a cursor with this between them; only the last may contain it. */
const BETWEEN = '/';

function partsOf(id: string, count: number): string[] {
  const parts = id.split(BETWEEN);
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join(BETWEEN)];
}

function comparePartly<Row>(row: Row, parts: readonly string[], idsOf: ReadonlyArray<(row: Row) => string>): number {
  for (let i = 0; i < idsOf.length; i++) {
    const part = idsOf[i]!(row);
    if (part !== parts[i]) {
      return part < parts[i]! ? -1 : 1;
    }
  }
  return 0;
}

/**
 * One page of rows. The cursor names the last row given by its key, not by its number, so that rows that come or go
 * elsewhere neither repeat nor skip others. Takes time in proportion to the rows, not to sorting them.
 * @param idsOf together unique; break ties in ascending order, the first one first
 */
export function pageOf<Row>(
  rows: readonly Row[],
  query: PageQuery,
  keyOf: (row: Row) => SortKey,
  ...idsOf: ReadonlyArray<(row: Row) => string>
): { rows: Row[]; total: number; next: string | null } {
  const direction = query.order === 'desc' ? -1 : 1;
  let left = rows;
  if (query.cursor !== undefined) {
    const { key, id } = readCursor(query.cursor, query.sort, query.order);
    const parts = partsOf(id, idsOf.length);
    left = rows.filter((row) => (compareKeys(keyOf(row), key, direction) || comparePartly(row, parts, idsOf)) > 0);
  }
  const first = new FirstRows(query.limit, keyOf, direction, idsOf);
  first.offerAll(left);
  const page = first.rows;
  const last = page[page.length - 1];
  const total = query.total ?? rows.length;
  const more = last !== undefined && left.length + total - rows.length > page.length;
  const placeOf = (row: Row) => ({ key: keyOf(row), id: idsOf.map((idOf) => idOf(row)).join(BETWEEN) });
  return { rows: page, total, next: more ? writeCursor(query.sort, query.order, placeOf(last)) : null };
}
