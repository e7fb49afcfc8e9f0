import { readCursor, writeCursor, type Place, type SortKey } from './cursor';

export interface PageQuery {
  sort: string;
  order: 'asc' | 'desc';
  limit: number;
  cursor: string | undefined;
}

function compareKeys(a: SortKey, b: SortKey, direction: 1 | -1): number {
  if (a === null || b === null) {
    return a === b ? 0 : a === null ? 1 : -1;
  }
  return a === b ? 0 : (a < b ? -1 : 1) * direction;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * One page of rows. The cursor names the last row given by its key, not by its number, so that rows that come or go
 * elsewhere neither repeat nor skip others.
 * @param idOf unique, breaks ties in ascending order
 */
export function pageOf<Row>(
  rows: readonly Row[],
  query: PageQuery,
  keyOf: (row: Row) => SortKey,
  idOf: (row: Row) => string
): { rows: Row[]; total: number; next: string | null } {
  const direction = query.order === 'desc' ? -1 : 1;
  const compare = (a: Place, b: Place) => compareKeys(a.key, b.key, direction) || compareTexts(a.id, b.id);
  const places = rows.map((row) => ({ row, key: keyOf(row), id: idOf(row) })).sort(compare);
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, query.sort, query.order);
  const start = after ? places.findIndex((place) => compare(place, after) > 0) : 0;
  const from = start < 0 ? places.length : start;
  const page = places.slice(from, from + query.limit);
  const last = page[page.length - 1];
  const more = last !== undefined && from + page.length < places.length;
  return {
    rows: page.map(({ row }) => row),
    total: rows.length,
    next: more ? writeCursor(query.sort, query.order, last) : null,
  };
}
