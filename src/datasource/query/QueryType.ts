import type { Client } from '../../client';
import type { EpochMs } from '../../contract/time';
import type { Asked } from './filters/Asked';
import type { Filters } from './filters/filters';
import type { ColumnInfo } from './frames/Column';
import type { QueryResult } from './frames/QueryResult';

export interface RunContext {
  client: Client;
  /** The data source's own UID: links lead to the same cluster. */
  clusterUid: string;
  /** The panel's time range. */
  range: { from: EpochMs; to: EpochMs };
  now: EpochMs;
}

/** Something that can be chosen in an editor: its words and its filters. */
export interface Choosable {
  id: string;
  label: string;
  description: string;
  filters: Filters;
}

/** One kind of question: editor, runner, migration and documentation are made from it. */
export interface QueryType extends Choosable {
  /** Its columns; several tables where a filter decides which. */
  tables: ReadonlyArray<{ title: string; columns: readonly ColumnInfo[] }>;
  /** Rejects with ClientError. */
  run(asked: Asked, context: RunContext): Promise<QueryResult>;
}
