import { is, isNot } from '../../promql/matcher';
import { maxBy } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { POD_CONTAINER } from '../../promql/workload';

/** What is taken of a series: the series itself, its slope, a value of earlier. */
type Taken = (series: string) => string;

export const workingSet = (options: QueryOptions) =>
  select('containerMemoryWorkingSet', [isNot('container', ''), isNot('container', 'POD')], options);

/**
 * Memory of each container of a pod that the kernel cannot take back: the working set less the file cache in recent use, which
 * is told since Kubernetes 1.32. A database that fills its limit with cache is not about to be killed.
 */
export function memoryHeld(options: QueryOptions, taken: Taken = (series) => series): string {
  const used = maxBy(POD_CONTAINER, taken(workingSet(options)));
  const cache = maxBy(POD_CONTAINER, taken(select('containerMemoryActiveFile', [isNot('container', '')], options)));
  return `(${used} - ${cache} or ${used})`;
}

/** Limit of each container of a pod that has one. */
export function memoryLimit(options: QueryOptions): string {
  const declared = maxBy(POD_CONTAINER, select('containerLimits', [is('resource', 'memory')], options));
  const enforced = maxBy(POD_CONTAINER, `${select('containerMemorySpecLimit', [isNot('container', '')], options)} > 0`);
  return `(${declared} or ${enforced})`;
}

export function memoryShare(options: QueryOptions): string {
  return `${memoryHeld(options)} / ${memoryLimit(options)}`;
}
