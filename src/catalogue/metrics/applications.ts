import type { Metric } from './metric';

const exporter = 'application';

function counted<const L extends readonly string[]>(name: string, labels: L, note: string): Metric & { labels: L } {
  return { name, type: 'counter', unit: '1', labels, exporter, note };
}

function histogram(name: string, labels: readonly string[], note: string): Metric {
  return { name: `${name}_bucket`, type: 'histogram', unit: 'seconds', labels: [...labels, 'le'], exporter, note };
}

const prometheusStyle = ['method', 'route', 'code'] as const;
const openTelemetry = ['http_request_method', 'http_route', 'http_response_status_code'] as const;
const micrometer = ['method', 'uri', 'status', 'outcome'] as const;
const grpc = ['grpc_type', 'grpc_service', 'grpc_method'] as const;

/** What servers commonly say of the requests they answer; which of these a program has depends on its library. */
export const applications = {
  httpRequests: counted(
    'http_requests_total',
    prometheusStyle,
    'The status is in code, status or status_code, by library; some have none.'
  ),
  httpDuration: histogram('http_request_duration_seconds', prometheusStyle, 'Labels by library.'),
  httpCount: counted('http_request_duration_seconds_count', prometheusStyle, 'As the histogram.'),
  otelDuration: {
    ...histogram('http_server_request_duration_seconds', openTelemetry, 'OpenTelemetry’s conventions.'),
    since: 'OpenTelemetry semantic conventions 1.23',
  },
  otelCount: {
    ...counted('http_server_request_duration_seconds_count', openTelemetry, 'OpenTelemetry’s conventions.'),
    since: 'OpenTelemetry semantic conventions 1.23',
  },
  springDuration: histogram(
    'http_server_requests_seconds',
    micrometer,
    'Micrometer (Spring Boot, Quarkus); buckets only where percentiles-histogram is switched on.'
  ),
  springCount: counted('http_server_requests_seconds_count', micrometer, 'Micrometer (Spring Boot, Quarkus).'),
  grpcDuration: histogram('grpc_server_handling_seconds', grpc, 'Only where the histogram is switched on.'),
  grpcHandled: counted(
    'grpc_server_handled_total',
    [...grpc, 'grpc_code'],
    'grpc_code is a word, OK when all is well.'
  ),
} as const satisfies Record<string, Metric>;
