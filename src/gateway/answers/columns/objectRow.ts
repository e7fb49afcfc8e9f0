import type { ObjectRow } from '../../../contract/answers';
import type { Resource } from '../../../contract/kinds';
import type { ObjectOf } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import { type IndexedView, refOf, statusOf } from '../../../diagnosis';
import { columnsOf } from './columnsOf';

/** The row of one object, with its state as on the object's own page. */
export function objectRow<R extends Resource>(
  view: IndexedView,
  resource: R,
  object: ObjectOf[R],
  now: EpochMs
): ObjectRow {
  return {
    object: refOf(resource, object),
    ...statusOf(view, resource, object, now),
    createdAt: object.meta.createdAt,
    cells: columnsOf(resource).map(({ cell }) => cell(object, view)),
  };
}
