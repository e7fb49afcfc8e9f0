import type { Metric } from './metric';

const exporter = 'kubelet';

/** What the kubelet says of itself and of its way to the API server. */
export const kubeletClient = {
  kubeletNodeName: {
    name: 'kubelet_node_name',
    type: 'gauge',
    unit: '1',
    labels: ['node'],
    exporter,
    since: 'Kubernetes 1.17',
    note: 'Tells which targets are kubelets, and of which node.',
  },
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
