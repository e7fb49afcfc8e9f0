import type { Metric } from './metric';

const exporter = 'cadvisor';

function bytes<const L extends readonly string[]>(name: string, labels: L, note: string): Metric & { labels: L } {
  return { name, type: 'counter', unit: 'bytes', labels, exporter, note };
}

const pod = ['namespace', 'pod', 'interface'] as const;
const container = ['namespace', 'pod', 'container', 'device'] as const;

/** What pods send, receive, read and write. */
export const containerTraffic = {
  podReceived: bytes(
    'container_network_receive_bytes_total',
    pod,
    'Of the whole pod; pods on the node’s own network have the node’s figures.'
  ),
  podSent: bytes('container_network_transmit_bytes_total', pod, 'As received.'),
  containerRead: bytes('container_fs_reads_bytes_total', container, 'From disks; the cache is not counted.'),
  containerWritten: bytes('container_fs_writes_bytes_total', container, 'As read.'),
} as const satisfies Record<string, Metric>;
