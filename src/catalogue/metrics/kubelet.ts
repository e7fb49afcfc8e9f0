import type { Metric } from './metric';

const exporter = 'kubelet';
const claim = ['namespace', 'persistentvolumeclaim'] as const;

function gauge<const L extends readonly string[]>(name: string, unit: string, labels: L, note: string) {
  return { name: `kubelet_${name}`, type: 'gauge', unit, labels, exporter, note } as const satisfies Metric;
}

export const kubelet = {
  volumeCapacity: gauge('volume_stats_capacity_bytes', 'bytes', claim, 'Not every storage driver tells.'),
  volumeAvailable: gauge('volume_stats_available_bytes', 'bytes', claim, 'Once for each node that mounts it.'),
  volumeInodes: gauge('volume_stats_inodes', '1', claim, 'As capacity.'),
  volumeInodesUsed: gauge('volume_stats_inodes_used', '1', claim, 'As available.'),
  kubeletClientCertificate: gauge(
    'certificate_manager_client_ttl_seconds',
    'seconds',
    [],
    'Until it expires; +Inf while the kubelet does not manage one.'
  ),
  kubeletServerCertificate: gauge('certificate_manager_server_ttl_seconds', 'seconds', [], 'As of the client.'),
} as const satisfies Record<string, Metric>;
