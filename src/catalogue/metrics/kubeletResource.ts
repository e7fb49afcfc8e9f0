import type { Metric } from './metric';

const exporter = 'kubelet-resource';

/** What metrics-server, and so `kubectl top`, reads. */
export const kubeletResource = {
  nodeCpuSeconds: {
    name: 'node_cpu_usage_seconds_total',
    type: 'counter',
    unit: 'seconds',
    labels: [],
    exporter,
    note: 'Not to be confused with node_cpu_seconds_total of node-exporter.',
  },
  nodeMemoryWorkingSet: {
    name: 'node_memory_working_set_bytes',
    type: 'gauge',
    unit: 'bytes',
    labels: [],
    exporter,
    note: 'Whole node, usage minus inactive file cache.',
  },
} as const satisfies Record<string, Metric>;
