import type { Entry } from '../entry';
import { is } from '../promql/matcher';
import { maxBy, sumBy, withLabel } from '../promql/operators';
import { select, type QueryOptions } from '../promql/selector';
import { POD, WORKLOAD, workloadOfPods } from '../promql/workload';

/** How long a failure counts as current, and how far back a counter must be absent to count as newborn. */
const WINDOW_SECONDS = 120;
/** A pod that has just started is given this long: what fails then is its start. */
const START_SECONDS = 60;
/**
 * The kubelet's counter is often scraped before the gateway's cause, and an alert that changed its cause would be sent twice:
 * where there is a gateway, a failure without cause waits for one this long.
 */
const WAIT_FOR_CAUSE_SECONDS = 30;
const CAUSE_WINDOW = '10m';

const CONTAINER = [...WORKLOAD, 'container'];
const on = (labels: readonly string[]) => `on (${labels.join(', ')})`;
const ago = (seconds: number) => (seconds === 0 ? '' : ` offset ${seconds}s`);

function failed(options: QueryOptions): string {
  return select('probeResults', [is('probe_type', 'Liveness'), is('result', 'failed')], options);
}

/**
 * Failures of each container within the window that ended `seconds` ago. `increase` sees only a counter that rises; the first
 * failure is a counter that is there now and was not before, although its target was scraped then (else every old failure
 * would look new after an outage of Prometheus).
 */
function failures(seconds: number, options: QueryOptions): string {
  const series = failed(options);
  const before = ago(seconds + WINDOW_SECONDS);
  const rising = `(increase(${series}[${WINDOW_SECONDS}s]${ago(seconds)}) > 0 and ${series})`;
  const scraped = `(${select('up', [], options)}${before} == 1)`;
  const newborn = `((${series}${ago(seconds)} unless ${series}${before}) and ${on(['cluster', 'job', 'instance'])} ${scraped})`;
  return maxBy([...POD, 'container'], `${rising} or ${newborn}`);
}

/** The pods whose failures do not count: those that end, and those that begin. */
function excused(options: QueryOptions): string {
  const ending = select('podDeletionTime', [], options);
  const beginning = `(time() - ${select('podStartTime', [], options)} < ${START_SECONDS})`;
  return `unless ${on(POD)} ${ending} unless ${on(POD)} ${beginning}`;
}

/** What the probe mostly answered lately: one series per container, with `cause`. A counter born meanwhile counts whole. */
function causes(options: QueryOptions): string {
  const counter = select('probeFailures', [is('probe', 'liveness')], options);
  const gained = `${counter} - (${counter} offset ${CAUSE_WINDOW} or ${counter} * 0)`;
  return `topk by (${CONTAINER.join(', ')}) (1, ${maxBy([...CONTAINER, 'cause'], gained)} > 0)`;
}

function expression(options: QueryOptions): string {
  const workload = `${on(POD)} group_left (workload_kind, workload) ${workloadOfPods(failed(options), options)}`;
  const now = sumBy(CONTAINER, `(${failures(0, options)} ${excused(options)}) * ${workload}`);
  const withoutGateway = `${failures(0, options)} unless on (cluster) ${select('gatewayBuild', [], options)}`;
  const waited = maxBy(CONTAINER, `(${failures(WAIT_FOR_CAUSE_SECONDS, options)} or ${withoutGateway}) * ${workload}`);
  const unexplained = withLabel(waited, 'cause', 'see events');
  const cause = `((${causes(options)} or ${on(CONTAINER)} ${unexplained}) > bool 0)`;
  return `${now} * ${on(CONTAINER)} group_left (cause) ${cause}`;
}

export const livenessFailures: Entry<'cluster'> = {
  id: 'liveness-failures',
  title: 'Liveness probe failures',
  description:
    'Failed liveness probes of the last two minutes, one series per workload and container, with the cause where the gateway knows it. Pods that start or end are left out.',
  unit: 'count',
  requires: [['probeResults'], ['up']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'critical', from: 1 }],
};
