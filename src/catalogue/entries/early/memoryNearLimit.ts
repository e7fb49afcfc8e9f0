import type { Entry } from '../../entry';
import { maxBy, on } from '../../promql/operators';
import { unlessEnding } from '../../promql/podLife';
import type { QueryOptions } from '../../promql/selector';
import { CONTAINER, POD_CONTAINER, timesWorkload } from '../../promql/workload';
import { memoryLimit, memoryShare } from './containerMemory';
import { memoryTimeLeft } from './memoryTimeLeft';

/** From here on it is no longer near the limit, but at it. */
const AT_LIMIT = 0.95;

const worstOf = (share: string, options: QueryOptions) =>
  maxBy(CONTAINER, `(${share} ${unlessEnding(options)}) ${timesWorkload(memoryLimit(options), options)}`);

const entry = (id: string, title: string, description: string, share: (options: QueryOptions) => string) =>
  ({
    id,
    title,
    description: `Memory that the kernel cannot take back as a share of the limit, the worst pod of each workload and container. ${description}`,
    unit: 'ratio',
    requires: [['containerMemoryWorkingSet'], ['containerLimits', 'containerMemorySpecLimit']],
    levels: ['cluster'],
    expr: (_scope, options) => worstOf(share(options), options),
    thresholds: [],
  }) satisfies Entry<'cluster'>;

export const memoryAtLimit: Entry<'cluster'> = entry(
  'memory-at-limit',
  'Memory used of the limit',
  'Pods that end are left out.',
  memoryShare
);

/** What is at the limit, and what will be, has an alert of its own. */
export const memoryNearLimit: Entry<'cluster'> = entry(
  'memory-near-limit',
  'Memory used of the limit, below 95 % and not growing',
  'Pods that end are left out, and so are containers at 95 % and those that will reach the limit within the hour.',
  (options) => `(${memoryShare(options)} < ${AT_LIMIT}) unless ${on(POD_CONTAINER)} ${memoryTimeLeft(options)}`
);
