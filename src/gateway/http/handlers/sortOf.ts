import { OBJECT_SORTS } from '../../../contract/answers/objectList';
import type { Resource } from '../../../contract/kinds';
import type { ObjectOf } from '../../../contract/objects';
import type { IndexedView } from '../../../diagnosis';
import type { ColumnOf } from '../../answers/columns/Column';
import { columnsOf } from '../../answers/columns/columnsOf';
import type { SortKey } from '../cursor';
import { httpError } from '../HttpError';
import { shown } from '../routing/shown';

type KeyOf<R extends Resource> = (object: ObjectOf[R], status: string, view: IndexedView) => SortKey;

/** A longer text is sorted by its beginning: the key stands in the cursor. */
const LONGEST_KEY = 100;

const EVERY_KIND: { readonly [S in (typeof OBJECT_SORTS)[number]]: KeyOf<Resource> } = {
  name: ({ meta }) => meta.name,
  namespace: ({ meta }) => meta.namespace,
  status: (_object, status) => status.slice(0, LONGEST_KEY),
  age: ({ meta }) => (meta.createdAt === null ? null : -meta.createdAt),
};

function cellKey<R extends Resource>({ cell }: ColumnOf<ObjectOf[R]>): KeyOf<R> {
  return (object, _status, view) => {
    const value = cell(object, view);
    return typeof value === 'string' ? value.slice(0, LONGEST_KEY) : value;
  };
}

/** What a list of a kind is sorted by. Throws HttpError `bad-parameter` for what is no column of it. */
export function sortOf<R extends Resource>(resource: R, given = 'name'): { sort: string; keyOf: KeyOf<R> } {
  const common = OBJECT_SORTS.find((sort) => sort === given);
  if (common) {
    return { sort: common, keyOf: EVERY_KIND[common] as KeyOf<R> };
  }
  const columns = columnsOf(resource);
  const found = columns.find(({ id }) => id === given);
  if (!found) {
    const allowed = [...OBJECT_SORTS, ...columns.map(({ id }) => id)];
    throw httpError('bad-parameter', 'Parameter "sort" names no column', `sort is ${shown(given)}`, allowed);
  }
  return { sort: found.id, keyOf: cellKey(found) };
}
