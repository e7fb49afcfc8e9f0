import type { Entry } from '../../entry';
import { is, isNot, matches } from '../../promql/matcher';
import { maxBy, on, sumBy } from '../../promql/operators';
import { NODE } from '../../promql/nodes';
import { select, type QueryOptions } from '../../promql/selector';
import { POD } from '../../promql/workload';

function expression(options: QueryOptions): string {
  const bound = maxBy([...POD, 'node'], select('podInfo', [isNot('node', '')], options));
  const finished = `(${select('podPhase', [matches('phase', 'Succeeded|Failed')], options)} == 1)`;
  const most = maxBy(NODE, select('nodeAllocatable', [is('resource', 'pods')], options));
  return `${sumBy(NODE, `${bound} unless ${on(POD)} ${finished}`)} / ${most}`;
}

export const nodePods: Entry<'cluster'> = {
  id: 'node-pods-used',
  title: 'Pods of nodes',
  description: 'Pods on each node that are not finished, as a share of those it may run.',
  unit: 'ratio',
  requires: [['podInfo'], ['nodeAllocatable']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'warning', from: 0.9 }],
};
