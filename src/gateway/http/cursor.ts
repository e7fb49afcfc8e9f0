import { httpError } from './HttpError';

/** What a row is sorted by; null sorts last in either direction. */
export type SortKey = string | number | null;

/** The place of a row in a sorted list: its key, then what makes it unique. */
export interface Place {
  key: SortKey;
  id: string;
}

/** Writes a place in a list, sorted so, as a text for the caller to give back. */
export function writeCursor(sort: string, order: string, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([sort, order, key, id])).toString('base64url');
}

function isKey(value: unknown): value is SortKey {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

/** Reads a cursor back. Throws HttpError `bad-parameter` when it is not one, or one of a list sorted otherwise. */
export function readCursor(cursor: string, sort: string, order: string): Place {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  if (Array.isArray(parts) && parts.length === 4) {
    const [ofSort, ofOrder, key, id] = parts as unknown[];
    if (ofSort === sort && ofOrder === order && isKey(key) && typeof id === 'string') {
      return { key, id };
    }
  }
  throw httpError('bad-parameter', 'Parameter "cursor" does not belong to this list', 'cursor cannot be used here', [
    '`next` of the page before, with the same sort and order',
  ]);
}
