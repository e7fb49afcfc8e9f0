import type { Entry } from '../../entry';
import { is, isNot } from '../../promql/matcher';
import { maxBy, on } from '../../promql/operators';
import { NODE, onNodes } from '../../promql/nodes';
import { select, type QueryOptions } from '../../promql/selector';

/** By node-exporter, which knows what the kernel could free; else by the kubelet, whose figure starts evictions. */
function expression(options: QueryOptions): string {
  const byExporter = maxBy(
    NODE,
    onNodes(
      (matchers) => `1 - ${select('memoryAvailable', matchers, options)} / ${select('memoryTotal', matchers, options)}`,
      options
    )
  );
  const named = isNot('node', '');
  const used = [
    select('containerMemoryWorkingSet', [named, is('id', '/')], options),
    select('nodeMemoryWorkingSet', [named], options),
  ].join(' or ');
  const capacity = maxBy(NODE, select('nodeCapacity', [is('resource', 'memory')], options));
  return `(${byExporter} or ${on(NODE)} ${maxBy(NODE, used)} / ${capacity})`;
}

export const nodeMemoryUsed: Entry<'cluster'> = {
  id: 'node-memory-used-share',
  title: 'Memory of nodes used',
  description: 'Share of each node’s memory that programs cannot get any more.',
  unit: 'ratio',
  requires: [
    ['memoryAvailable', 'containerMemoryWorkingSet', 'nodeMemoryWorkingSet'],
    ['memoryTotal', 'nodeCapacity'],
  ],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'warning', from: 0.9 }],
};
