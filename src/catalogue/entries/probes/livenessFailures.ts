import type { Entry } from '../../entry';
import { ago, gained } from '../../promql/gained';
import { is } from '../../promql/matcher';
import { killedForMemory } from '../../promql/memoryKills';
import { maxBy, on, sumBy } from '../../promql/operators';
import { unlessInTransit } from '../../promql/podLife';
import { select, type QueryOptions } from '../../promql/selector';
import { endingByThemselves } from '../../promql/suppressed';
import { CONTAINER, POD_CONTAINER, timesWorkload } from '../../promql/workload';
import { explained } from './explained';
import { failedProbes, probeFailures } from './probeFailures';

/** A container held back before its next start is not asked: what it was killed for goes on. The longest back-off is five minutes. */
const HELD_BACK_SECONDS = 600;

function heldBack(until: number, options: QueryOptions): string {
  const failed = maxBy(POD_CONTAINER, gained(failedProbes('Liveness', options), HELD_BACK_SECONDS, until, options));
  const waiting = select('containerWaitingReason', [is('reason', 'CrashLoopBackOff')], options);
  return `((${failed}) and ${on(POD_CONTAINER)} (${waiting}${ago(until)} > 0))`;
}

function expression(options: QueryOptions): string {
  const failing = (until: number) =>
    `(${probeFailures('Liveness', until, options)} or ${on(POD_CONTAINER)} ${heldBack(until, options)})`;
  const workload = timesWorkload(failedProbes('Liveness', options), options);
  // A container that was killed for memory, or ends by itself, fails its probe while it is away: that has an alert of its own.
  const others = [killedForMemory(0, options), endingByThemselves(options)];
  const toldElsewhere = others.map((containers) => `unless ${on(POD_CONTAINER)} ${containers}`).join(' ');
  const itself = `${failing(0)} ${unlessInTransit(options)} ${toldElsewhere}`;
  const now = sumBy(CONTAINER, `(${itself}) ${workload}`);
  return explained(now, { probe: 'liveness', failing, workload }, options);
}

export const livenessFailures: Entry<'cluster'> = {
  id: 'liveness-failures',
  title: 'Liveness probe failures',
  description:
    'Failed liveness probes of the last two minutes, and of the last ten while the container is held back, one series per workload and container, with the cause where the gateway knows it. Pods that start or end are left out, and containers that were killed for memory or end by themselves.',
  unit: 'count',
  requires: [['probeResults'], ['up']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'critical', from: 1 }],
};
