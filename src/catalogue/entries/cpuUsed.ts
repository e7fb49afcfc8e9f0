import type { Entry } from '../entry';
import { rateOf } from '../promql/selector';
import type { Level } from '../scope';
import { usage, type UsageSource } from './usage';

const source: UsageSource = { sample: rateOf, container: 'containerCpuSeconds', node: 'nodeCpuSeconds' };

export const cpuUsed: Entry<Level> = {
  id: 'cpu-used',
  title: 'CPU used',
  description:
    'Processor time spent per second, in cores, averaged over the window. Nodes: everything that runs on them, as kubectl top shows it. Pods: the sum of their containers.',
  unit: 'cores',
  requires: [['containerCpuSeconds', 'nodeCpuSeconds']],
  levels: ['cluster', 'node', 'namespace', 'workload', 'pod', 'container'],
  expr: (scope, options) => usage(source, scope, options),
  thresholds: [],
};
