import type { Entry } from '../../entry';
import { fleetMedian, NODE, nodesNotReady } from '../../promql/fleet';
import { maxBy, sumBy } from '../../promql/operators';
import { rateOf, select, type QueryOptions } from '../../promql/selector';
import { apiRate } from './apiTraffic';

const TARGET = ['cluster', 'job', 'instance'];
/** How many times what other nodes see a node must see, so that it is the node and not the API server. */
const TIMES_OTHERS = 3;
/** Seconds from which a slow way to the API server is an alert by itself. */
export const NODE_API_ALERT = 0.5;

/** Mean time of the kubelets' requests, by node. Other programs have the same metric: kubelets are those that name their node. */
function meanByNode(options: QueryOptions): string {
  const seconds = sumBy(TARGET, rateOf('clientSeconds', [], options));
  const requests = sumBy(TARGET, rateOf('clientRequests', [], options));
  const node = maxBy([...TARGET, 'node'], select('kubeletNodeName', [], options));
  const join = `on (${TARGET.join(', ')})`;
  return maxBy(NODE, `(${seconds} / (${requests} > 0)) * ${join} group_left (node) ${node}`);
}

/** Mean time that the API server itself says it took: what a node would see if the way to it took no time. */
const meanOfServer = (options: QueryOptions) =>
  `${apiRate('apiRequestSeconds', [], options)} / (${apiRate('apiRequestCount', [], options)} > 0)`;

/** Mean time of each kubelet's requests where it is far above what the others, or the API server itself, see. */
export function slowerThanOthers(options: QueryOptions): string {
  const mean = meanByNode(options);
  const others = fleetMedian(mean, [meanOfServer(options)]);
  return `(${mean} > on (cluster) group_left () ${TIMES_OTHERS} * ${others})`;
}

export const nodeApiLatency: Entry<'cluster'> = {
  id: 'node-api-latency',
  title: 'API server as seen from a node',
  description:
    'Mean time of a kubelet’s requests to the API server over two minutes, where it is more than three times the median of all kubelets, or, with fewer than three of them, of what the API server itself says it took. Nodes that are not ready are left out.',
  unit: 'seconds',
  requires: [['clientSeconds'], ['clientRequests'], ['kubeletNodeName']],
  levels: ['cluster'],
  expr: (_scope, options) => `${slowerThanOthers(options)} unless on (${NODE.join(', ')}) ${nodesNotReady(options)}`,
  thresholds: [{ tone: 'warning', from: NODE_API_ALERT }],
};
