import type { Entry } from '../../entry';
import { on, sumBy } from '../../promql/operators';
import { unlessEnding } from '../../promql/podLife';
import { select, type QueryOptions } from '../../promql/selector';
import { CONTAINER, POD_CONTAINER, timesWorkload } from '../../promql/workload';
import { explained } from './explained';
import { failedProbes, probeFailures } from './probeFailures';

/** Long enough to span the longest back-off (5 minutes) and the start behind it. */
const RESTARTED_WITHIN = '10m';

/** Failures are normal while a container starts; being killed for them is not. */
function expression(options: QueryOptions): string {
  const killed = `(increase(${select('containerRestarts', [], options)}[${RESTARTED_WITHIN}]) > 0)`;
  const failing = (until: number) =>
    `(${probeFailures('Startup', until, options)} and ${on(POD_CONTAINER)} ${killed} ${unlessEnding(options)})`;
  const workload = timesWorkload(failedProbes('Startup', options), options);
  const now = sumBy(CONTAINER, `${failing(0)} ${workload}`);
  return explained(now, { probe: 'startup', failing, workload }, options);
}

export const startupFailures: Entry<'cluster'> = {
  id: 'startup-failures',
  title: 'Startup probe failures',
  description:
    'Failed startup probes of the last two minutes in containers that were restarted within ten, one series per workload and container, with the cause where the gateway knows it. Pods that end are left out.',
  unit: 'count',
  requires: [['probeResults'], ['up'], ['containerRestarts']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'warning', from: 1 }],
};
