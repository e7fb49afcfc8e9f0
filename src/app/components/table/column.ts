import type { ReactNode } from 'react';

export type SortOrder = 'asc' | 'desc';

/** One column of a table. */
export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Key to sort by; absent where the server cannot sort. */
  sort?: string;
  /** Direction of the first click; descending where the large ones matter. */
  firstOrder?: SortOrder;
  align?: 'right';
  /** The column that names the row. */
  namesRow?: boolean;
  /** CSS width the column should not fall below. */
  minWidth?: string;
}

export interface Sorting {
  by: string;
  order: SortOrder;
  onSort: (by: string, order: SortOrder) => void;
}
