import type { DataQuery } from '@grafana/data';
import type { FilterName } from './filters/filters';

/** Filters as they were written: each may hold dashboard variables. */
export type WrittenFilters = Partial<Record<FilterName, string>>;

/** One question to a cluster. Filters that its type does not have are left alone. */
export interface ClusterQuery extends DataQuery, WrittenFilters {
  /** Id of a query, annotation or variable type. */
  queryType?: string;
  /** Which table `queryType` is looked up in; absent: query types. */
  use?: 'annotations';
}

/** What a panel asks until somebody chooses. */
export const DEFAULT_QUERY_TYPE = 'problems';
