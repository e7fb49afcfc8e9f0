import { maxBy, on } from '../../promql/operators';
import type { QueryOptions } from '../../promql/selector';
import { POD_CONTAINER } from '../../promql/workload';
import { memoryHeld, memoryLimit, memoryShare, workingSet } from './containerMemory';

const HORIZON_SECONDS = 3600;
/** Below this share a container is filling its first caches. */
const FROM_SHARE = 0.3;

/**
 * Seconds until each container of a pod reaches its limit, where that is less than an hour: at the growth of the last 15
 * minutes, and at that of the last 5 by an instance that is at least so old, so that neither a start nor a burst counts. Of the last
 * two minutes it must hold more than at any time of the hour before: the teeth of a garbage collector and a step up do not.
 */
export function memoryTimeLeft(options: QueryOptions): string {
  const lately = memoryHeld(options, (series) => `(deriv(${series}[5m]) and ${series} offset 5m)`);
  const longer = memoryHeld(options, (series) => `deriv(${series}[15m])`);
  const room = `(${memoryLimit(options)} - ${memoryHeld(options)})`;
  const peak = (range: string) => maxBy(POD_CONTAINER, `max_over_time(${workingSet(options)}${range})`);
  const conditions = [
    `(${room} / (${lately} > 0) < ${HORIZON_SECONDS})`,
    `(${memoryShare(options)} > ${FROM_SHARE})`,
    `(${peak('[2m]')} > ${peak('[1h] offset 2m')})`,
  ];
  const left = `(${room} / (${longer} > 0) < ${HORIZON_SECONDS})`;
  return `clamp_min(${[left, ...conditions].join(` and ${on(POD_CONTAINER)} `)}, 1)`;
}
