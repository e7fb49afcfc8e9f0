import type { Entry } from '../../entry';
import { minBy } from '../../promql/operators';
import { unlessEnding } from '../../promql/podLife';
import { CONTAINER, timesWorkload } from '../../promql/workload';
import { memoryLimit } from './containerMemory';
import { memoryTimeLeft } from './memoryTimeLeft';

export const memoryForecast: Entry<'cluster'> = {
  id: 'memory-forecast',
  title: 'Time until a memory limit is reached',
  description:
    'Seconds until the first pod of a workload reaches a container’s memory limit at its present growth, where that is less than an hour. The growth has to be steady, the container more than five minutes old, and above all it held in the last hour.',
  unit: 'seconds',
  requires: [['containerMemoryWorkingSet'], ['containerLimits', 'containerMemorySpecLimit']],
  levels: ['cluster'],
  expr: (_scope, options) =>
    minBy(
      CONTAINER,
      `(${memoryTimeLeft(options)} ${unlessEnding(options)}) ${timesWorkload(memoryLimit(options), options)}`
    ),
  thresholds: [],
};
