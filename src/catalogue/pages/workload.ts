import * as ENTRIES from '../entries';
import type { QueryOptions } from '../promql/selector';
import type { PodScope } from '../scope';
import { ask, type PageQuery } from './pageQuery';

export type WorkloadRefId = 'cpu' | 'memory';

/** Usage over time of the given pods of a namespace, a series per `pod`; no names, no queries. */
export function workloadUsageQueries(
  namespace: string,
  podNames: readonly string[],
  options: QueryOptions = {}
): Array<PageQuery<WorkloadRefId>> {
  if (podNames.length === 0) {
    return [];
  }
  const scope: PodScope = { level: 'pod', namespace, pods: podNames };
  return [
    ask('cpu', 'range', ENTRIES.cpuUsed, scope, options),
    ask('memory', 'range', ENTRIES.memoryUsed, scope, options),
  ];
}
