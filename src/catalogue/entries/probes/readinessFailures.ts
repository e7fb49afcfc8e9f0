import type { Entry } from '../../entry';
import { ago } from '../../promql/gained';
import { is } from '../../promql/matcher';
import { maxBy, on, sumBy } from '../../promql/operators';
import { unlessInTransit, unlessJustStarted } from '../../promql/podLife';
import { select, type QueryOptions } from '../../promql/selector';
import { CONTAINER, POD, POD_CONTAINER, timesWorkload } from '../../promql/workload';
import { explained } from './explained';
import { probeFailures } from './probeFailures';

/**
 * A pod that never was ready is its rollout's trouble for this long. Whether it was is told by the kubelet, who counts probes that
 * passed, or by looks every five minutes, which are cheap, and at the last ones, as they may have been missed.
 */
const NEVER_READY_SECONDS = 21_600;
const LOOKS = '6h:5m';
const LATELY = '10m';
/** Where probes are not scraped, a container is not ready on two looks this far apart: restarts are over by then. */
const SECOND_LOOK_SECONDS = 60;

/** 1 for each container that runs but is not ready. */
function notReady(until: number, options: QueryOptions): string {
  const ready = maxBy(POD_CONTAINER, `${select('containerReady', [], options)}${ago(until)}`);
  const runs = `(${select('containerRunning', [], options)}${ago(until)} == 1)`;
  return `((1 - ${ready} > 0) and ${on(POD_CONTAINER)} ${runs})`;
}

function neverReady(options: QueryOptions): string {
  const ready = select('podReady', [is('condition', 'true')], options);
  const was = (range: string) => `(max_over_time(${ready}[${range}]) == 1)`;
  const young = `(time() - ${select('podStartTime', [], options)} < ${NEVER_READY_SECONDS})`;
  const passed = select('probeResults', [is('probe_type', 'Readiness'), is('result', 'successful')], options);
  const once = [was(LATELY), was(LOOKS), maxBy(POD, passed)];
  return `(${[young, ...once].join(` unless ${on(POD)} `)})`;
}

/** Failing means: asked and refused, where probes are scraped; else not ready for a while. */
function failing(options: QueryOptions): string {
  const now = notReady(0, options);
  const refused = `(${now} and ${on(POD_CONTAINER)} ${probeFailures('Readiness', 0, options)})`;
  const twice = `(${now} and ${on(POD_CONTAINER)} ${notReady(SECOND_LOOK_SECONDS, options)})`;
  const unseen = `(${twice} unless on (cluster) ${maxBy(['cluster'], select('probeResults', [], options))})`;
  const excused = [
    unlessInTransit(options),
    unlessJustStarted(options),
    `unless ${on(POD)} ${neverReady(options)}`,
    `unless ${on(POD_CONTAINER)} ${probeFailures('Liveness', 0, options)}`,
    `unless ${on(POD_CONTAINER)} ${probeFailures('Startup', 0, options)}`,
  ].join(' ');
  return `((${refused} or ${unseen}) ${excused})`;
}

function expression(options: QueryOptions): string {
  const workload = timesWorkload(select('containerReady', [], options), options);
  const now = sumBy(CONTAINER, `${failing(options)} ${workload}`);
  return explained(now, { probe: 'readiness', failing: (until) => notReady(until, options), workload }, options);
}

export const readinessFailures: Entry<'cluster'> = {
  id: 'readiness-failures',
  title: 'Pods that fail their readiness probe',
  description:
    'Pods in which a container runs but is not ready because its readiness probe fails, one series per workload and container, with the cause where the gateway knows it. Pods that start or end are left out, and those whose liveness or startup probe fails.',
  unit: 'count',
  requires: [['containerReady'], ['containerRunning']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'warning', from: 1 }],
};
