import { is } from '../../promql/matcher';
import { maxBy, on, withLabel } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { CONTAINER } from '../../promql/workload';

/**
 * The kubelet's counter is often scraped before the gateway's cause, and an alert that changed its cause would be sent twice:
 * where there is a gateway, a failure without cause waits for one this long.
 */
const WAIT_FOR_CAUSE_SECONDS = 30;
/** The kubelet writes 25 events about a pod, then one in five minutes: a cause may be older than the failures it explains. */
const CAUSE_WINDOWS = ['10m', '1h'];

/** What the probe mostly answered within the window: one series per container, with `cause`. A counter born in it counts whole. */
function causes(probe: string, window: string, options: QueryOptions): string {
  const counter = select('probeFailures', [is('probe', probe)], options);
  const gain = `${counter} - (${counter} offset ${window} or ${counter} * 0)`;
  return `topk by (${CONTAINER.join(', ')}) (1, ${maxBy([...CONTAINER, 'cause'], gain)} > 0)`;
}

export interface Explanation {
  /** As the gateway names it: liveness, readiness, startup. */
  probe: string;
  /** Containers of pods that failed as of so many seconds ago. */
  failing(until: number): string;
  /** Turns those into containers of workloads. */
  workload: string;
}

/** `failures` (one series per workload and container) with the cause where the gateway knows it, else `see events`. */
export function explained(failures: string, { probe, failing, workload }: Explanation, options: QueryOptions): string {
  const withoutGateway = `${failing(0)} unless on (cluster) ${select('gatewayBuild', [], options)}`;
  const waited = maxBy(CONTAINER, `(${failing(WAIT_FOR_CAUSE_SECONDS)} or ${withoutGateway}) ${workload}`);
  const unexplained = withLabel(waited, 'cause', 'see events');
  const known = CAUSE_WINDOWS.map((window) => causes(probe, window, options));
  const cause = `((${[...known, unexplained].join(` or ${on(CONTAINER)} `)}) > bool 0)`;
  return `${failures} * ${on(CONTAINER)} group_left (cause) ${cause}`;
}
