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
  probeDuration: {
    name: 'prober_probe_duration_seconds_bucket',
    type: 'histogram',
    unit: 'seconds',
    labels: ['namespace', 'pod', 'container', 'probe_type', 'le'],
    exporter: 'kubelet-probes',
    note: 'Of probes that were answered in time: failed ones are left out. The timeout is told nowhere.',
  },
} as const satisfies Record<string, Metric>;
