import type { Entry } from '../../entry';
import { sumBy } from '../../promql/operators';
import { unlessInTransit } from '../../promql/podLife';
import type { QueryOptions } from '../../promql/selector';
import { CONTAINER, timesWorkload } from '../../promql/workload';
import { explained } from './explained';
import { failedProbes, probeFailures } from './probeFailures';

function expression(options: QueryOptions): string {
  const failing = (until: number) => probeFailures('Liveness', until, options);
  const workload = timesWorkload(failedProbes('Liveness', options), options);
  const now = sumBy(CONTAINER, `(${failing(0)} ${unlessInTransit(options)}) ${workload}`);
  return explained(now, { probe: 'liveness', failing, workload }, options);
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
