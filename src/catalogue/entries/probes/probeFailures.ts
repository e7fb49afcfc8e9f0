import { gained } from '../../promql/gained';
import { is } from '../../promql/matcher';
import { maxBy } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { POD_CONTAINER } from '../../promql/workload';

export type ProbeType = 'Liveness' | 'Readiness' | 'Startup';

/** How long a failure counts as current, and how far back a counter must be absent to count as newborn. */
export const WINDOW_SECONDS = 120;

/** The counters of failures, for guessing workloads from the names of their pods. */
export function failedProbes(type: ProbeType, options: QueryOptions): string {
  return select('probeResults', [is('probe_type', type), is('result', 'failed')], options);
}

/** Failures of each container within the window that ended `until` seconds ago. */
export function probeFailures(type: ProbeType, until: number, options: QueryOptions): string {
  return maxBy(POD_CONTAINER, gained(failedProbes(type, options), WINDOW_SECONDS, until, options));
}
