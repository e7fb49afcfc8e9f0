import type { Entry } from '../entry';
import type { MetricId } from '../metrics';
import { is, isNot, literalPattern, matches, matchesNot, type Matcher } from '../promql/matcher';
import { maxBy, sumBy, union } from '../promql/operators';
import { rateOf, select, type QueryOptions } from '../promql/selector';
import type { NodeScope } from '../scope';

type Sample = (matchers: readonly Matcher[]) => string;

/**
 * Node-exporter's series of nodes, with the label `node`. The scrape sets `node`, or leaves the way by the host name the node
 * reports, or by `instance` when that is the node's name, with or without port. One instance is taken one way only.
 */
function ofNodes(sample: Sample, { nodes }: NodeScope, options: QueryOptions): string {
  const names = nodes === null ? '.+' : nodes.map(literalPattern).join('|');
  const unnamed = is('node', '');
  const host = maxBy(['instance', 'nodename'], select('hostName', [unnamed, matches('nodename', names)], options));
  const byHost = `(${sample([unnamed])}) * on (instance) group_left (nodename) ${host}`;
  const byInstance = sample([unnamed, matches('instance', `(${names})(:[0-9]+)?`)]);
  return [
    sample([matches('node', names)]),
    `label_replace(${byHost}, "node", "$1", "nodename", "(.*)")`,
    `label_replace(${byInstance}, "node", "$1", "instance", "(.*?)(:[0-9]+)?")`,
  ].join(' or on (instance) ');
}

/** File systems on disks: one mount of each device, memory-backed and read-only image mounts left out. */
const DISKS = [
  isNot('fstype', ''),
  matchesNot('fstype', 'tmpfs|ramfs|devtmpfs|overlay|squashfs|iso9660|nsfs|proc|sysfs|cgroup2?'),
];
/** Network cards: the loopback and the devices made for pods count bytes that a card has counted. */
const CARDS = [matchesNot('device', 'lo|veth.*|cali.*|cni.*|flannel.*|docker.*|br-.*|lxc.*|cilium.*|tunl.*|kube-.*')];

export const filesystemUsed: Entry<'node'> = {
  id: 'node-filesystem-used',
  title: 'Disk used',
  description: 'Share of each disk file system that is not available; one series per node and device.',
  unit: 'ratio',
  requires: [['filesystemAvailable'], ['filesystemSize']],
  levels: ['node'],
  expr: (scope, options) => {
    const share: Sample = (matchers) => {
      const of = (metric: MetricId) => select(metric, [...DISKS, ...matchers], options);
      return `1 - ${of('filesystemAvailable')} / ${of('filesystemSize')}`;
    };
    return maxBy(['node', 'device'], ofNodes(share, scope, options));
  },
  thresholds: [
    { tone: 'warning', from: 0.85 },
    { tone: 'critical', from: 0.95 },
  ],
};

function traffic(metric: MetricId, scope: NodeScope, options: QueryOptions): string {
  return sumBy(
    ['node'],
    ofNodes((matchers) => rateOf(metric, [...CARDS, ...matchers], options), scope, options)
  );
}

export const networkTraffic: Entry<'node'> = {
  id: 'node-network-traffic',
  title: 'Network',
  description: 'Bytes per second through the network cards of a node. Series received and sent.',
  unit: 'bytesPerSecond',
  requires: [['networkReceived'], ['networkSent']],
  levels: ['node'],
  expr: (scope, options) =>
    union({ received: traffic('networkReceived', scope, options), sent: traffic('networkSent', scope, options) }),
  thresholds: [],
};
