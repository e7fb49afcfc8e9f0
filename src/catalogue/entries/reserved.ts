import type { Entry } from '../entry';
import type { MetricId } from '../metrics';
import { is, isNot, matches } from '../promql/matcher';
import { maxBy, sumBy } from '../promql/operators';
import { select, type QueryOptions } from '../promql/selector';

type Resource = 'cpu' | 'memory';

/** What pods that hold a place on a node declare, as the scheduler adds it up: bound to a node and not finished. */
function declared(metric: MetricId, resource: Resource, options: QueryOptions): string {
  const bound = select(metric, [is('resource', resource), isNot('node', '')], options);
  const finished = select('podPhase', [matches('phase', 'Succeeded|Failed')], options);
  const held = `${bound} unless on (namespace, pod) (${finished} == 1)`;
  return sumBy([], maxBy(['namespace', 'pod', 'container'], held));
}

function reserved(id: string, title: string, metric: MetricId, resource: Resource): Entry<'cluster'> {
  return {
    id,
    title,
    description: 'Sum over the containers of pods that are bound to a node and not finished.',
    unit: resource === 'cpu' ? 'cores' : 'bytes',
    requires: [[metric], ['podPhase']],
    levels: ['cluster'],
    expr: (_scope, options) => declared(metric, resource, options),
    thresholds: [],
  };
}

export const cpuRequested = reserved('cpu-requested', 'CPU requested', 'containerRequests', 'cpu');
export const memoryRequested = reserved('memory-requested', 'Memory requested', 'containerRequests', 'memory');
export const cpuLimits = reserved('cpu-limits', 'CPU limits', 'containerLimits', 'cpu');
export const memoryLimits = reserved('memory-limits', 'Memory limits', 'containerLimits', 'memory');
