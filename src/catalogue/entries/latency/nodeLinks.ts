import type { Entry } from '../../entry';
import type { MetricId } from '../../metrics';
import { fleetMedian, NODE, nodesNotReady } from '../../promql/fleet';
import { is, isNot } from '../../promql/matcher';
import { firstOf, maxBy, sumBy } from '../../promql/operators';
import { rateOf, select, type QueryOptions } from '../../promql/selector';

/** How many times the median of all nodes one must be, so that it is this node and not the network. */
const TIMES_OTHERS = 3;
/** Set by whoever runs blackbox-exporter on every node; it knows no node itself. */
const FROM_NODE = isNot('source_node', '');
const WINDOW = '5m';

/** Which label names the node that asks. */
const SOURCES = { blackbox: 'source_node', goldpinger: 'goldpinger_instance', cilium: 'source_node_name' };

const named = (label: string, expression: string) =>
  maxBy(NODE, `label_replace(${expression}, "node", "$1", "${label}", "(.*)")`);

function meanOf(label: string, seconds: MetricId, requests: MetricId, options: QueryOptions): string {
  const by = ['cluster', label];
  const window: QueryOptions = { window: WINDOW, ...options };
  const count = `(${sumBy(by, rateOf(requests, [], window))} > 0)`;
  return named(label, `${sumBy(by, rateOf(seconds, [], window))} / ${count}`);
}

/** Mean time from each node to the others, from whichever prober there is. */
function latencyByNode(options: QueryOptions): string {
  const probes = `avg_over_time(${select('probeDuration', [FROM_NODE], options)}[${WINDOW}])`;
  return firstOf([
    named(SOURCES.blackbox, `avg by (cluster, ${SOURCES.blackbox}) (${probes})`),
    meanOf(SOURCES.goldpinger, 'pingerSeconds', 'pingerRequests', options),
    meanOf(SOURCES.cilium, 'ciliumSeconds', 'ciliumRequests', options),
  ]);
}

/** Share of the other nodes that a node does not reach, from a gauge that counts them by `status`. */
function unreachable(label: string, nodes: MetricId, status: string, options: QueryOptions): string {
  const by = ['cluster', label];
  const lost = sumBy(by, select(nodes, [is('status', status)], options));
  return named(label, `${lost} / (${sumBy(by, select(nodes, [], options))} > 0)`);
}

function lostByNode(options: QueryOptions): string {
  const answered = `avg_over_time(${select('probeSuccess', [FROM_NODE], options)}[${WINDOW}])`;
  return firstOf([
    named(SOURCES.blackbox, `1 - avg by (cluster, ${SOURCES.blackbox}) (${answered})`),
    unreachable(SOURCES.goldpinger, 'pingerNodes', 'unhealthy', options),
    unreachable(SOURCES.cilium, 'ciliumNodes', 'unreachable', options),
  ]);
}

const ready = (options: QueryOptions) => `unless on (${NODE.join(', ')}) ${nodesNotReady(options)}`;

export const nodeLinkLatency: Entry<'cluster'> = {
  id: 'node-link-latency',
  title: 'From a node to the others',
  description:
    'Mean time of a node’s probes of other nodes over five minutes, where it is more than three times the median of all nodes. From blackbox-exporter on every node (label source_node), Goldpinger or Cilium.',
  unit: 'seconds',
  requires: [['probeDuration', 'pingerSeconds', 'ciliumSeconds']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const latency = latencyByNode(options);
    return `(${latency} > on (cluster) group_left () ${TIMES_OTHERS} * ${fleetMedian(latency)}) ${ready(options)}`;
  },
  thresholds: [{ tone: 'warning', from: 0.1 }],
};

export const nodeLinkLoss: Entry<'cluster'> = {
  id: 'node-link-loss',
  title: 'Other nodes that a node does not reach',
  description:
    'Share of a node’s probes of other nodes that fail. From blackbox-exporter on every node (label source_node), Goldpinger or Cilium.',
  unit: 'ratio',
  requires: [['probeSuccess', 'pingerNodes', 'ciliumNodes']],
  levels: ['cluster'],
  expr: (_scope, options) => `${lostByNode(options)} ${ready(options)}`,
  thresholds: [{ tone: 'critical', from: 0.5 }],
};
