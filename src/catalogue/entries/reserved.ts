import type { Entry } from '../entry';
import type { MetricId } from '../metrics';
import { is, isNot, matches, type Matcher } from '../promql/matcher';
import { ofPods } from '../promql/pods';
import { select, type QueryOptions } from '../promql/selector';
import { PODS_LEVELS, type PodsLevel, type PodsScope } from '../scope';

type Resource = 'cpu' | 'memory';

/** What pods that hold a place on a node declare, as the scheduler adds it up: bound to a node and not finished. */
function declared(metric: MetricId, resource: Resource, scope: PodsScope, options: QueryOptions): string {
  const finished = select('podPhase', [matches('phase', 'Succeeded|Failed')], options);
  const held = (only: readonly Matcher[]) => {
    const bound = select(metric, [is('resource', resource), isNot('node', ''), ...only], options);
    return `${bound} unless on (namespace, pod) (${finished} == 1)`;
  };
  return ofPods(held, scope, options);
}

function reserved(id: string, title: string, metric: MetricId, resource: Resource): Entry<PodsLevel> {
  return {
    id,
    title,
    description: 'Sum over the containers of pods that are bound to a node and not finished.',
    unit: resource === 'cpu' ? 'cores' : 'bytes',
    requires: [[metric], ['podPhase']],
    levels: PODS_LEVELS,
    expr: (scope, options) => declared(metric, resource, scope, options),
    thresholds: [],
  };
}

export const cpuRequested = reserved('cpu-requested', 'CPU requested', 'containerRequests', 'cpu');
export const memoryRequested = reserved('memory-requested', 'Memory requested', 'containerRequests', 'memory');
export const cpuLimits = reserved('cpu-limits', 'CPU limits', 'containerLimits', 'cpu');
export const memoryLimits = reserved('memory-limits', 'Memory limits', 'containerLimits', 'memory');
