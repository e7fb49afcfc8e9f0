import type { Entry } from '../../entry';
import type { MetricId } from '../../metrics';
import { is, isNot, matches } from '../../promql/matcher';
import { maxBy, minBy, on } from '../../promql/operators';
import { DISKS, NODE, onNodes } from '../../promql/nodes';
import { select, type QueryOptions } from '../../promql/selector';
import { secondsUntilFull } from './secondsUntilFull';

const DISK = [...NODE, 'device'];
/** cAdvisor's view of a node's disks, which tells as much where there is no node-exporter. */
const BY_KUBELET = [is('id', '/'), isNot('node', ''), matches('device', '/dev/.+'), isNot('device', '/dev/shm')];

type Pair = readonly [of: MetricId, total: MetricId];

/** `share` of what node-exporter tells of each disk, `fallback` of what the kubelet tells. */
function disks(exporter: string, kubelet: string, aggregate: typeof maxBy): string {
  return `(${aggregate(DISK, exporter)} or ${on(NODE)} ${aggregate(DISK, kubelet)})`;
}

function usedShare([free, total]: Pair, kubelet: string, options: QueryOptions): string {
  const exporter = onNodes((matchers) => {
    const of = (metric: MetricId) => select(metric, [...DISKS, ...matchers], options);
    return `1 - ${of(free)} / (${of(total)} > 0)`;
  }, options);
  return disks(exporter, kubelet, maxBy);
}

const kubeletOf = (metric: MetricId, options: QueryOptions) => select(metric, BY_KUBELET, options);

export const nodeDiskUsed: Entry<'cluster'> = {
  id: 'node-disk-used',
  title: 'Disks of nodes used',
  description: 'Share of each disk of a node that is not available.',
  unit: 'ratio',
  requires: [
    ['filesystemAvailable', 'diskUsage'],
    ['filesystemSize', 'diskLimit'],
  ],
  levels: ['cluster'],
  expr: (_scope, options) =>
    usedShare(
      ['filesystemAvailable', 'filesystemSize'],
      `${kubeletOf('diskUsage', options)} / (${kubeletOf('diskLimit', options)} > 0)`,
      options
    ),
  thresholds: [{ tone: 'warning', from: 0.88 }],
};

export const nodeInodesUsed: Entry<'cluster'> = {
  id: 'node-inodes-used',
  title: 'Inodes of nodes used',
  description: 'Share of the files that each disk of a node can hold. File systems without such a bound are left out.',
  unit: 'ratio',
  requires: [
    ['filesystemInodesFree', 'diskInodesFree'],
    ['filesystemInodes', 'diskInodes'],
  ],
  levels: ['cluster'],
  expr: (_scope, options) =>
    usedShare(
      ['filesystemInodesFree', 'filesystemInodes'],
      `1 - ${kubeletOf('diskInodesFree', options)} / (${kubeletOf('diskInodes', options)} > 0)`,
      options
    ),
  thresholds: [{ tone: 'warning', from: 0.9 }],
};

export const nodeDiskForecast: Entry<'cluster'> = {
  id: 'node-disk-forecast',
  title: 'Time until a disk of a node is full',
  description:
    'Seconds until a disk of a node is full at the rate of the last hour and of the last six, where that is less than a day and more than 60 % are used.',
  unit: 'seconds',
  requires: [['filesystemAvailable'], ['filesystemSize']],
  levels: ['cluster'],
  expr: (_scope, options) =>
    minBy(
      DISK,
      onNodes((matchers) => {
        const of = (metric: MetricId) => select(metric, [...DISKS, ...matchers], options);
        return secondsUntilFull({ free: of('filesystemAvailable'), total: of('filesystemSize'), fromShare: 0.6 });
      }, options)
    ),
  thresholds: [],
};
