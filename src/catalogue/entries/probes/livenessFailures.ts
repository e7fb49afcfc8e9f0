import type { Entry } from '../../entry';
import { killedForMemory } from '../../promql/memoryKills';
import { on, sumBy } from '../../promql/operators';
import { unlessInTransit } from '../../promql/podLife';
import type { QueryOptions } from '../../promql/selector';
import { endingByThemselves } from '../../promql/suppressed';
import { CONTAINER, POD_CONTAINER, timesWorkload } from '../../promql/workload';
import { explained } from './explained';
import { failedProbes, probeFailures } from './probeFailures';

function expression(options: QueryOptions): string {
  const failing = (until: number) => probeFailures('Liveness', until, options);
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
    'Failed liveness probes of the last two minutes, one series per workload and container, with the cause where the gateway knows it. Pods that start or end are left out, and containers that were killed for memory or end by themselves.',
  unit: 'count',
  requires: [['probeResults'], ['up']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'critical', from: 1 }],
};
