import { etcdDiskLatency } from '../../entries/latency/etcd';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const etcdDiskSlow: AlertRule = {
  id: 'etcd-disk-slow',
  title: 'etcd’s disk is slow',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry: etcdDiskLatency,
  above: 0.25,
  bounds: { min: 0.01, max: 5 },
  for: '5m',
  keepFiringFor: '5m',
  subject: null,
  summary: 'etcd: one write in a hundred waits {value|duration} for the disk',
  impact: 'Every change in the cluster waits for this disk; at a second etcd starts to lose its leader.',
  cause:
    '99 % of writes to etcd’s log were on disk within {value|duration} over the last 5 minutes (threshold {threshold|duration}; 0.01 s is usual).',
  nextStep:
    'See what else uses the disk of the etcd machines, and whether it is a fast one (SSD, not over the network).',
  kubectl: 'kubectl -n kube-system get pods -l component=etcd -o wide',
  runbook: {
    meaning:
      'etcd waits for the disk (fsync) before it says that a change is stored. The 99th percentile of that time over five minutes is above the threshold. On a good SSD it is below 10 ms.',
    impact:
      'All writes of the API server are slower by that time; heartbeats between members run late and a new leader may be elected, during which nothing can be changed.',
    check: [
      'Which member: `histogram_quantile(0.99, sum by (instance, le) (rate(etcd_disk_wal_fsync_duration_seconds_bucket[5m])))`.',
      'What the disk does: `iostat -x 1` on its machine.',
      'Whether leaders change: `increase(etcd_server_leader_changes_seen_total[1h])`.',
    ],
    fix: [
      '**Shared disk**: give etcd one of its own; move logs, images and backups elsewhere.',
      '**Cloud disk at its limit**: a class with more operations a second.',
      '**One bad disk**: replace the member.',
    ],
  },
};
