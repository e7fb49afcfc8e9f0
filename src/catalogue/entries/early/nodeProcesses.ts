import type { Entry } from '../../entry';
import type { MetricId } from '../../metrics';
import { maxBy } from '../../promql/operators';
import { NODE, onNodes } from '../../promql/nodes';
import { select, type QueryOptions } from '../../promql/selector';

/** The kernel has two bounds, and threads count for both. */
function expression(options: QueryOptions): string {
  const of = (bound: MetricId) =>
    maxBy(
      NODE,
      onNodes((matchers) => `${select('threads', matchers, options)} / ${select(bound, matchers, options)}`, options)
    );
  const [threads, processes] = [of('threadsMaximum'), of('processesMaximum')];
  return `(${threads} > ${processes} or ${processes} or ${threads})`;
}

export const nodeProcesses: Entry<'cluster'> = {
  id: 'node-processes-used',
  title: 'Processes of nodes',
  description: 'Threads of all processes of a node as a share of the lower of the kernel’s two bounds.',
  unit: 'ratio',
  requires: [['threads'], ['threadsMaximum'], ['processesMaximum']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'warning', from: 0.8 }],
};
