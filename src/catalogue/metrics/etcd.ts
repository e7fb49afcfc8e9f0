import type { Metric } from './metric';

export const etcd = {
  etcdRequestDuration: {
    name: 'etcd_request_duration_seconds_bucket',
    type: 'histogram',
    unit: 'seconds',
    labels: ['operation', 'type', 'le'],
    exporter: 'apiserver',
    note: 'etcd as the API server sees it; there even where etcd itself may not be scraped.',
  },
  etcdFsync: {
    name: 'etcd_disk_wal_fsync_duration_seconds_bucket',
    type: 'histogram',
    unit: 'seconds',
    labels: ['le'],
    exporter: 'etcd',
    note: 'Every write waits for it. Clouds that run the control plane do not offer it.',
  },
} as const satisfies Record<string, Metric>;
