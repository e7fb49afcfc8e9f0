import * as ENTRIES from '../entries';
import type { QueryOptions } from '../promql/selector';
import { CLUSTER } from '../scope';
import { ask, type PageQuery } from './pageQuery';

export type OverviewRefId = 'cpu' | 'memory' | 'pods' | 'api' | 'share';

/**
 * The overview's whole need, five queries. `cpu`, `memory`, `pods`: one row for each `series` (used, requested, limits,
 * allocatable); `api`: rate, errors, latency, up; `share`: cpu and memory over time as a share of allocatable.
 */
export function overviewQueries(options: QueryOptions = {}): Array<PageQuery<OverviewRefId>> {
  return [
    ask('cpu', 'instant', ENTRIES.cpuCapacity, CLUSTER, options),
    ask('memory', 'instant', ENTRIES.memoryCapacity, CLUSTER, options),
    ask('pods', 'instant', ENTRIES.podCapacity, CLUSTER, options),
    ask('api', 'instant', ENTRIES.apiHealth, CLUSTER, options),
    ask('share', 'range', ENTRIES.usageShare, CLUSTER, options),
  ];
}
