import type { Metric } from './metric';

const exporter = 'node-exporter';
const filesystem = ['device', 'fstype', 'mountpoint'] as const;

export const nodeExporter = {
  filesystemSize: {
    name: 'node_filesystem_size_bytes',
    type: 'gauge',
    unit: 'bytes',
    labels: filesystem,
    exporter,
    note: 'Every mount; the same device is often mounted several times.',
  },
  filesystemAvailable: {
    name: 'node_filesystem_avail_bytes',
    type: 'gauge',
    unit: 'bytes',
    labels: filesystem,
    exporter,
    note: 'Free for processes that are not root.',
  },
  networkReceived: {
    name: 'node_network_receive_bytes_total',
    type: 'counter',
    unit: 'bytes',
    labels: ['device'],
    exporter,
    note: 'Virtual devices of pods count the same bytes again.',
  },
  networkSent: {
    name: 'node_network_transmit_bytes_total',
    type: 'counter',
    unit: 'bytes',
    labels: ['device'],
    exporter,
    note: 'As received.',
  },
  hostName: {
    name: 'node_uname_info',
    type: 'gauge',
    unit: '1',
    labels: ['nodename', 'release', 'machine'],
    exporter,
    note: 'nodename is the host name, mostly the node’s name: the way from instance to node when the scrape sets no node label.',
  },
} as const satisfies Record<string, Metric>;
