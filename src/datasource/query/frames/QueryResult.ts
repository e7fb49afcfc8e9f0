import type { FieldDTO } from '@grafana/data';
import type { Freshness, Page } from '../../../contract/answers';
import type { Column } from './Column';
import { fieldsOf } from './fieldsOf';

/** What becomes one frame. */
export interface QueryResult {
  fields: FieldDTO[];
  rows: number;
  /** Rows that match, shown or not. */
  total: number;
  freshness: Freshness;
  /** Worth knowing although nothing is missing. */
  remarks?: readonly string[];
}

/** Rows as a table. */
export function tableOf<Row>(
  columns: ReadonlyArray<Column<Row>>,
  { rows, total, ...freshness }: Omit<Page<Row>, 'next'>,
  clusterUid: string
): QueryResult {
  return { fields: fieldsOf(columns, rows, clusterUid), rows: rows.length, total, freshness };
}
