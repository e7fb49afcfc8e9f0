import type { Cell, Column } from '../../../contract/answers';
import type { IndexedView } from '../../../diagnosis';

/** A column of a kind and how its cells are made. */
export interface ColumnOf<T> extends Column {
  cell(object: T, view: IndexedView): Cell;
}

export type Columns<T> = ReadonlyArray<ColumnOf<T>>;

/** Writes a column down. */
export function column<T>(id: string, title: string, type: Column['type'], cell: ColumnOf<T>['cell']): ColumnOf<T> {
  return { id, title, type, cell };
}
