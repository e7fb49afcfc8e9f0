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
  /** What helps when rows were left out, where that is not the usual. */
  advice?: string;
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
