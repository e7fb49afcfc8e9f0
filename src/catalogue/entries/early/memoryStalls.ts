import type { Entry } from '../../entry';
import { isNot } from '../../promql/matcher';
import { maxBy } from '../../promql/operators';
import { unlessEnding } from '../../promql/podLife';
import { select, type QueryOptions } from '../../promql/selector';
import { CONTAINER, POD_CONTAINER, timesWorkload } from '../../promql/workload';

function expression(options: QueryOptions): string {
  const waiting = select('containerMemoryWaiting', [isNot('container', '')], options);
  // The window outlives the container; the series itself does not.
  const share = maxBy(POD_CONTAINER, `rate(${waiting}[5m]) and ${waiting}`);
  return maxBy(CONTAINER, `(${share} ${unlessEnding(options)}) ${timesWorkload(waiting, options)}`);
}

export const memoryStalls: Entry<'cluster'> = {
  id: 'memory-stalls',
  title: 'Time spent waiting for memory',
  description:
    'Share of the last five minutes in which a thread of a container waited for memory to be freed or read back (PSI); the worst pod of each workload and container. Needs cgroup v2 and Kubernetes 1.34.',
  unit: 'ratio',
  requires: [['containerMemoryWaiting']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'warning', from: 0.2 }],
};
