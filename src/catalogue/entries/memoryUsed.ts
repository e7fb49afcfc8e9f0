import type { Entry } from '../entry';
import { select } from '../promql/selector';
import type { Level } from '../scope';
import { usage, type UsageSource } from './usage';

const source: UsageSource = { sample: select, container: 'containerMemoryWorkingSet', node: 'nodeMemoryWorkingSet' };

export const memoryUsed: Entry<Level> = {
  id: 'memory-used',
  title: 'Memory used',
  description:
    'Working set: memory in use minus file cache that can be dropped; what kubectl top shows and what eviction looks at.',
  unit: 'bytes',
  requires: [['containerMemoryWorkingSet', 'nodeMemoryWorkingSet']],
  levels: ['cluster', 'node', 'namespace', 'workload', 'pod', 'container'],
  expr: (scope, options) => usage(source, scope, options),
  thresholds: [],
};
