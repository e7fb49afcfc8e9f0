import type { Entry } from '../../entry';
import { isNot, matches } from '../../promql/matcher';
import { maxBy, on, sumBy } from '../../promql/operators';
import { NODE } from '../../promql/nodes';
import { select, type QueryOptions } from '../../promql/selector';
import { POD, POD_CONTAINER } from '../../promql/workload';

const RESOURCE = ['cluster', 'resource'];
const RESOURCES = matches('resource', 'cpu|memory');

/** Nodes that take no pods but those that ask for them: control planes, special hardware, cordoned and lost nodes. */
const tainted = (options: QueryOptions) =>
  `unless ${on(NODE)} ${select('nodeTaint', [matches('effect', 'NoSchedule|NoExecute')], options)}`;

function expression(options: QueryOptions): string {
  const allocatable = maxBy([...NODE, 'resource'], select('nodeAllocatable', [RESOURCES], options));
  const nodes = `(${allocatable} ${tainted(options)})`;
  const finished = `(${select('podPhase', [matches('phase', 'Succeeded|Failed')], options)} == 1)`;
  const requests = select('containerRequests', [RESOURCES, isNot('node', '')], options);
  const bound = maxBy([...POD_CONTAINER, 'node', 'resource'], `${requests} unless ${on(POD)} ${finished}`);
  const others = `(${sumBy(RESOURCE, nodes)} - ${maxBy(RESOURCE, nodes)} > 0)`;
  const share = `${sumBy(RESOURCE, `${bound} ${tainted(options)}`)} / ${others}`;
  const largest = `(topk by (${RESOURCE.join(', ')}) (1, ${nodes}) > bool 0)`;
  return `${share} * ${on(RESOURCE)} group_left (node) ${largest}`;
}

export const nodeLoss: Entry<'cluster'> = {
  id: 'node-loss',
  title: 'Requests without the largest node',
  description:
    'What pods request as a share of what would be left without the largest node, for CPU and memory. Nodes with taints are left out on both sides; a cluster of one node has no series.',
  unit: 'ratio',
  requires: [['nodeAllocatable'], ['containerRequests']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'warning', from: 1 }],
};
