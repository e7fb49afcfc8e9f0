import type { Metric } from './metric';

const exporter = 'kubelet';

/** What the kubelet says of its way to the API server. */
export const kubeletClient = {
  clientSeconds: {
    name: 'rest_client_request_duration_seconds_sum',
    type: 'counter',
    unit: 'seconds',
    labels: ['verb', 'host'],
    exporter,
    note: 'Until the API server’s answer, failed requests too; watches are left out. Every client-go program has it.',
  },
  clientRequests: {
    name: 'rest_client_request_duration_seconds_count',
    type: 'counter',
    unit: '1',
    labels: ['verb', 'host'],
    exporter,
    note: 'As its sum.',
  },
} as const satisfies Record<string, Metric>;
