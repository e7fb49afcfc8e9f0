import type { Metric } from './metric';

const exporter = 'apiserver';
const labels = ['verb', 'group', 'version', 'resource', 'subresource', 'scope', 'component', 'dry_run'] as const;

export const apiServer = {
  apiRequests: {
    name: 'apiserver_request_total',
    type: 'counter',
    unit: '1',
    labels: [...labels, 'code'],
    exporter,
    note: 'Includes watches when they end.',
  },
  apiRequestDuration: {
    name: 'apiserver_request_duration_seconds_bucket',
    type: 'histogram',
    unit: 'seconds',
    labels: [...labels, 'le'],
    exporter,
    note: 'WATCH and CONNECT last as long as the client wants; thousands of series on a large cluster.',
  },
  apiRequestSeconds: {
    name: 'apiserver_request_duration_seconds_sum',
    type: 'counter',
    unit: 'seconds',
    labels,
    exporter,
    note: 'As the histogram, with a tenth of its series.',
  },
  apiRequestCount: {
    name: 'apiserver_request_duration_seconds_count',
    type: 'counter',
    unit: '1',
    labels,
    exporter,
    note: 'As its sum.',
  },
  apiInflight: {
    name: 'apiserver_current_inflight_requests',
    type: 'gauge',
    unit: '1',
    labels: ['request_kind'],
    exporter,
    note: 'request_kind is mutating or readOnly; the highest of the last second.',
  },
  clientCertificateLife: {
    name: 'apiserver_client_certificate_expiration_seconds_bucket',
    type: 'histogram',
    unit: 'seconds',
    labels: ['le'],
    exporter,
    note: 'What was left of the certificate with each request that was made with one. Whose it is, it does not say.',
  },
} as const satisfies Record<string, Metric>;
