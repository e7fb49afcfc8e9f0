import { FILTER_NAMES } from '../query/filters/filters';
import type { ClusterQuery } from '../query/ClusterQuery';

const BARE = /^[^\s,"()]+$/;

/** A variable's query as text that `parseVariableQuery` reads back. */
export function writeVariableQuery(query: ClusterQuery): string {
  const filters = FILTER_NAMES.flatMap((name) => {
    const value = query[name];
    return value ? [`${name}=${BARE.test(value) ? value : JSON.stringify(value)}`] : [];
  });
  const type = query.queryType ?? '';
  return filters.length === 0 ? type : `${type}(${filters.join(', ')})`;
}
