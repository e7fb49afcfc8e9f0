import { is } from './matcher';
import { on } from './operators';
import { select, type QueryOptions } from './selector';
import { ago } from './gained';
import { POD_CONTAINER } from './workload';

/** How long a kill counts: longer than the longest back-off, so that a container killed again and again is one alert. */
const WINDOW_SECONDS = 600;

/** Containers that were last ended for want of memory, however long ago. */
export const everKilledForMemory = (options: QueryOptions) =>
  select('containerLastTerminatedReason', [is('reason', 'OOMKilled')], options);

/**
 * Containers that were killed for want of memory within the ten minutes that ended `seconds` ago. When the container ended is
 * the surest sign; older kube-state-metrics only tell that it was restarted.
 */
export function killedForMemory(seconds: number, options: QueryOptions): string {
  const ended = `(time() - ${select('containerLastTerminatedAt', [], options)}${ago(seconds)} < ${WINDOW_SECONDS})`;
  const restarts = select('containerRestarts', [], options);
  const again = `(changes(${restarts}[${WINDOW_SECONDS}s]${ago(seconds)}) > 0)`;
  return `(${everKilledForMemory(options)}${ago(seconds)} and ${on(POD_CONTAINER)} (${ended} or ${on(POD_CONTAINER)} ${again}))`;
}
