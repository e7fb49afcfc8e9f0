import type { Metric } from './metric';

export const kubeletProbes = {
  probeResults: {
    name: 'prober_probe_total',
    type: 'counter',
    unit: '1',
    labels: ['namespace', 'pod', 'pod_uid', 'container', 'probe_type', 'result'],
    exporter: 'kubelet-probes',
    note: 'A series is born at 1, so increase() does not see the first failure. Removed when the pod ends.',
  },
} as const satisfies Record<string, Metric>;
