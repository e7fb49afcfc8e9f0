import { DEFAULT_QUERY_TYPE, type ClusterQuery } from '../ClusterQuery';
import { FILTER_NAMES } from './filters';

/**
 * A stored query in today's shape: without a type it is the first version's only one (`problems`), and filters that
 * somebody wrote as numbers into JSON or YAML are texts. A type nobody knows stays, so that it can be named.
 */
export function migrateQuery(stored: ClusterQuery): ClusterQuery {
  const texts = FILTER_NAMES.filter((name) => typeof stored[name] === 'number').map((name) => [
    name,
    String(stored[name]),
  ]);
  return { ...stored, queryType: stored.queryType || DEFAULT_QUERY_TYPE, ...Object.fromEntries(texts) } as ClusterQuery;
}
