import type { Entry } from '../entry';
import { union } from '../promql/operators';
import { CLUSTER } from '../scope';
import { cpuAllocatable, memoryAllocatable } from './allocatable';
import { cpuUsed } from './cpuUsed';
import { memoryUsed } from './memoryUsed';

export const usageShare: Entry<'cluster'> = {
  id: 'usage-share',
  title: 'Used of allocatable',
  description: 'CPU and memory in use as a share of what pods may use on all nodes. Series cpu and memory.',
  unit: 'ratio',
  requires: [...cpuUsed.requires, ...memoryUsed.requires, ...cpuAllocatable.requires],
  levels: ['cluster'],
  expr: (_scope, options) =>
    union({
      cpu: `${cpuUsed.expr(CLUSTER, options)} / ${cpuAllocatable.expr(CLUSTER, options)}`,
      memory: `${memoryUsed.expr(CLUSTER, options)} / ${memoryAllocatable.expr(CLUSTER, options)}`,
    }),
  thresholds: [
    { tone: 'warning', from: 0.8 },
    { tone: 'critical', from: 0.95 },
  ],
};
