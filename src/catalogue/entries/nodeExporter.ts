import type { Entry } from '../entry';
import type { MetricId } from '../metrics';
import { matchesNot } from '../promql/matcher';
import { DISKS, onNodes, type Sample } from '../promql/nodes';
import { maxBy, sumBy, union } from '../promql/operators';
import { rateOf, select, type QueryOptions } from '../promql/selector';
import type { NodeScope } from '../scope';

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
    return maxBy(['node', 'device'], onNodes(share, options, scope));
  },
  thresholds: [
    { tone: 'warning', from: 0.85 },
    { tone: 'critical', from: 0.95 },
  ],
};

function traffic(metric: MetricId, scope: NodeScope, options: QueryOptions): string {
  return sumBy(
    ['node'],
    onNodes((matchers) => rateOf(metric, [...CARDS, ...matchers], options), options, scope)
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
