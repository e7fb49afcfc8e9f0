import type { Entry } from '../entry';
import type { MetricId } from '../metrics';
import { union } from '../promql/operators';
import { CLUSTER } from '../scope';
import { cpuAllocatable, memoryAllocatable, podsAllocatable } from './allocatable';
import { cpuUsed } from './cpuUsed';
import { memoryUsed } from './memoryUsed';
import { podsUsed } from './pods';
import { cpuLimits, cpuRequested, memoryLimits, memoryRequested } from './reserved';

type Parts = Readonly<Record<string, Entry<'cluster'>>>;

function requirementsOf(parts: Parts): ReadonlyArray<readonly MetricId[]> {
  return Object.values(parts).flatMap(({ requires }) => requires);
}

/** One query instead of one for each figure; a figure whose metrics are missing has no series. */
function capacity(id: string, title: string, description: string, parts: Parts): Entry<'cluster'> {
  return {
    id,
    title,
    description,
    unit: Object.values(parts)[0]!.unit,
    requires: requirementsOf(parts),
    levels: ['cluster'],
    expr: (_scope, options) =>
      union(Object.fromEntries(Object.entries(parts).map(([name, entry]) => [name, entry.expr(CLUSTER, options)]))),
    thresholds: [],
  };
}

const SERIES = 'Series used, requested, limits and allocatable.';

export const cpuCapacity = capacity('cpu-capacity', 'CPU', SERIES, {
  used: cpuUsed,
  requested: cpuRequested,
  limits: cpuLimits,
  allocatable: cpuAllocatable,
});

export const memoryCapacity = capacity('memory-capacity', 'Memory', SERIES, {
  used: memoryUsed,
  requested: memoryRequested,
  limits: memoryLimits,
  allocatable: memoryAllocatable,
});

export const podCapacity = capacity('pod-capacity', 'Pods', 'Series used and allocatable.', {
  used: podsUsed,
  allocatable: podsAllocatable,
});
