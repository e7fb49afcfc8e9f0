import type { Entry } from '../../entry';
import { is } from '../../promql/matcher';
import type { QueryOptions } from '../../promql/selector';
import { API_ERRORS_ALERT, apiErrorShare } from './apiErrors';
import { apiRate, FEW_REQUESTS } from './apiTraffic';
import { ETCD_ALERT, etcdDiskLatency, etcdLatency, DISK_ALERT } from './etcd';

/** Seconds from which the API server is called slow. */
export const API_LATENCY_ALERT = 2;
const SINGLE_OBJECTS = is('scope', 'resource');

/** p99 of requests for single objects by cluster; a list takes as long as it is big. */
export function apiLatencyOf(options: QueryOptions): string {
  const window: QueryOptions = { window: '5m', ...options };
  const buckets = apiRate('apiRequestDuration', [SINGLE_OBJECTS], window, ['le']);
  const enough = `${apiRate('apiRequestCount', [SINGLE_OBJECTS], window)} > ${FEW_REQUESTS}`;
  return `(histogram_quantile(0.99, ${buckets}) and on (cluster) ${enough})`;
}

/** What has an alert of its own and makes the API server slow. */
function explained(options: QueryOptions): string {
  const causes = [
    `(${apiErrorShare(options)}) > ${API_ERRORS_ALERT}`,
    `(${etcdLatency.expr({ level: 'cluster' }, options)}) > ${ETCD_ALERT}`,
    `(${etcdDiskLatency.expr({ level: 'cluster' }, options)}) > ${DISK_ALERT}`,
  ];
  return causes.map((cause) => `unless on (cluster) (${cause})`).join(' ');
}

export const apiLatencyByCluster: Entry<'cluster'> = {
  id: 'api-latency-by-cluster',
  title: 'API server latency (p99)',
  description:
    'Time within which 99 % of the requests for single objects of the last five minutes were answered. Silent while errors or etcd explain it.',
  unit: 'seconds',
  requires: [['apiRequestDuration'], ['apiRequestCount']],
  levels: ['cluster'],
  expr: (_scope, options) => `${apiLatencyOf(options)} ${explained(options)}`,
  thresholds: [{ tone: 'warning', from: API_LATENCY_ALERT }],
};
