import type { KubeEvent } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { EVENT_QUIET, EVENT_WINDOW } from '../windows';

/**
 * About how often an event came within the last `EVENT_WINDOW`: the API keeps only its count and its first and last time, so
 * the count is spread evenly between them. 0 when it has stopped (`EVENT_QUIET`).
 */
export function recentCount(event: KubeEvent, now: EpochMs): number {
  if (event.lastAt === null || now - event.lastAt > EVENT_QUIET) {
    return 0;
  }
  const firstAt = event.firstAt ?? event.lastAt;
  const start = now - EVENT_WINDOW;
  if (firstAt >= start || event.lastAt <= firstAt) {
    return event.count;
  }
  return (event.count * (event.lastAt - start)) / (event.lastAt - firstAt);
}
