import type { Entry } from '../entry';
import { is } from '../promql/matcher';
import { maxBy, sumBy } from '../promql/operators';
import { select } from '../promql/selector';
import type { Unit } from '../unit';

function allocatable(resource: string, title: string, unit: Unit): Entry<'cluster'> {
  return {
    id: `${resource}-allocatable`,
    title,
    description: 'What pods may use on all nodes: capacity minus what is kept for the system.',
    unit,
    requires: [['nodeAllocatable']],
    levels: ['cluster'],
    expr: (_scope, options) =>
      sumBy([], maxBy(['node'], select('nodeAllocatable', [is('resource', resource)], options))),
    thresholds: [],
  };
}

export const cpuAllocatable = allocatable('cpu', 'CPU allocatable', 'cores');
export const memoryAllocatable = allocatable('memory', 'Memory allocatable', 'bytes');
export const podsAllocatable = allocatable('pods', 'Pods allocatable', 'count');
