import { on } from './operators';
import { select, type QueryOptions } from './selector';
import { POD, POD_CONTAINER } from './workload';

/** A pod or container that has just started is given this long: what fails then is its start. */
const START_SECONDS = 60;

/** Pods in their first minute. */
export function beginning(options: QueryOptions): string {
  return `(time() - ${select('podStartTime', [], options)} < ${START_SECONDS})`;
}

/** Takes out pods that are being deleted. */
export function unlessEnding(options: QueryOptions): string {
  return `unless ${on(POD)} ${select('podDeletionTime', [], options)}`;
}

/** Takes out the pods whose failures do not count: those that end, and those that begin. */
export function unlessInTransit(options: QueryOptions): string {
  return `${unlessEnding(options)} unless ${on(POD)} ${beginning(options)}`;
}

/** Takes out containers in their first minute, in whatever pod. */
export function unlessJustStarted(options: QueryOptions): string {
  return `unless ${on(POD_CONTAINER)} (time() - ${select('containerStarted', [], options)} < ${START_SECONDS})`;
}
