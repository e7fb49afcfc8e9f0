import type { Metric } from './metric';

const labels = ['id', 'namespace', 'pod', 'container', 'image', 'name'] as const;
const exporter = 'cadvisor';

export const cadvisor = {
  containerCpuSeconds: {
    name: 'container_cpu_usage_seconds_total',
    type: 'counter',
    unit: 'seconds',
    labels,
    exporter,
    note: 'id="/" is the whole node; container="" the pod; kubelet-resource exposes the same name without id. Some installations drop all series without a pod.',
  },
  containerMemoryWorkingSet: {
    name: 'container_memory_working_set_bytes',
    type: 'gauge',
    unit: 'bytes',
    labels,
    exporter,
    note: 'Usage minus inactive file cache: what kubectl top shows and eviction looks at. id="/" is the whole node.',
  },
} as const satisfies Record<string, Metric>;
