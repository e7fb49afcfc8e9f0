import type { Entry } from '../../entry';
import type { MetricId } from '../../metrics';
import { sumBy } from '../../promql/operators';
import { rateOf, type QueryOptions } from '../../promql/selector';

/** Seconds from which a slow disk, and a slow etcd, are an alert by themselves. */
export const DISK_ALERT = 0.25;
export const ETCD_ALERT = 1;

/** A quantile of a few requests is one request; NaN, of none, is dropped by the comparison. */
const p99 = (metric: MetricId, options: QueryOptions) =>
  `histogram_quantile(0.99, ${sumBy(['cluster', 'le'], rateOf(metric, [], { window: '5m', ...options }))}) > 0`;

const disk = (options: QueryOptions) => p99('etcdFsync', options);

export const etcdDiskLatency: Entry<'cluster'> = {
  id: 'etcd-disk-latency',
  title: 'etcd’s disk (p99)',
  description: 'Time within which 99 % of etcd’s writes of the last five minutes were safely on disk.',
  unit: 'seconds',
  requires: [['etcdFsync']],
  levels: ['cluster'],
  expr: (_scope, options) => disk(options),
  thresholds: [{ tone: 'warning', from: DISK_ALERT }],
};

/** The disk explains it where it is slow. */
export function etcdLatencyOf(options: QueryOptions): string {
  return `(${p99('etcdRequestDuration', options)}) unless on (cluster) ((${disk(options)}) > ${DISK_ALERT})`;
}

export const etcdLatency: Entry<'cluster'> = {
  id: 'etcd-latency',
  title: 'etcd as the API server sees it (p99)',
  description:
    'Time within which 99 % of the API server’s requests to etcd of the last five minutes were answered. Silent while etcd’s disk explains it.',
  unit: 'seconds',
  requires: [['etcdRequestDuration']],
  levels: ['cluster'],
  expr: (_scope, options) => etcdLatencyOf(options),
  thresholds: [{ tone: 'warning', from: ETCD_ALERT }],
};
