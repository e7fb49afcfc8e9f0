import { etcdLatency } from '../../entries/latency/etcd';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const etcdSlow: AlertRule = {
  id: 'etcd-slow',
  title: 'etcd is slow',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry: etcdLatency,
  above: 1,
  bounds: { min: 0.1, max: 30 },
  for: '5m',
  keepFiringFor: '5m',
  subject: null,
  summary: 'etcd: one request in a hundred takes longer than {value|duration}',
  impact: 'The API server waits for etcd with every write: all of the cluster’s control is slow.',
  cause:
    '99 % of the API server’s requests to etcd took up to {value|duration} over the last 5 minutes (threshold {threshold|duration}).',
  nextStep: 'Look at the disk and the CPU of the etcd members, and at the size of the database.',
  kubectl: 'kubectl get --raw /readyz/etcd',
  runbook: {
    meaning:
      'The API server measures how long etcd takes to answer it. The 99th percentile over five minutes is above the threshold. If etcd itself is scraped and its disk is slow, that alert speaks instead.',
    impact: 'Writes of every controller and node wait; if it gets worse, leases run out and nodes or leaders are lost.',
    check: [
      'Which operation: `histogram_quantile(0.99, sum by (operation, type, le) (rate(etcd_request_duration_seconds_bucket[5m])))`.',
      'Members and database: `etcdctl endpoint status --cluster -w table`.',
      'Round trip between members: `etcd_network_peer_round_trip_time_seconds`.',
    ],
    fix: [
      '**Large lists of one type**: a client reads everything from etcd; let it use the watch cache or pages.',
      '**Large database**: compact and defragment, one member at a time; find what fills it (events, custom resources).',
      '**Slow between members**: keep them in one region, on machines that share nothing with busy pods.',
    ],
  },
};
