import type { Exporter, Metric } from './metric';

function of<const L extends readonly string[]>(
  exporter: Exporter,
  name: string,
  type: Metric['type'],
  labels: L,
  unit: string,
  note: string
): Metric & { labels: L } {
  return { name, type, unit, labels, exporter, note };
}

const nginx = ['namespace', 'ingress', 'service', 'host', 'path', 'method', 'status'] as const;
const istio = ['reporter', 'destination_service_namespace', 'destination_service_name', 'response_code'] as const;
const traefik = ['service', 'code', 'method', 'protocol'] as const;

/** What stands in front of Services, about the requests it passes on. */
export const proxies = {
  nginxRequests: of(
    'ingress-nginx',
    'nginx_ingress_controller_requests',
    'counter',
    nginx,
    '1',
    'namespace and service are those of the backend; the scrape may have put exported_ before them.'
  ),
  nginxDuration: of(
    'ingress-nginx',
    'nginx_ingress_controller_request_duration_seconds_bucket',
    'histogram',
    [...nginx, 'le'],
    'seconds',
    'The whole request, with the time the client took to read the answer.'
  ),
  istioRequests: of(
    'istio',
    'istio_requests_total',
    'counter',
    istio,
    '1',
    'Told twice, by the proxy of the caller (reporter="source") and that of the called.'
  ),
  istioDuration: of(
    'istio',
    'istio_request_duration_milliseconds_bucket',
    'histogram',
    [...istio, 'le'],
    'milliseconds',
    'As the requests.'
  ),
  traefikRequests: of(
    'traefik',
    'traefik_service_requests_total',
    'counter',
    traefik,
    '1',
    'service is <namespace>-<name>-<port>@<provider>: which part is the namespace only the list of Services says.'
  ),
  traefikDuration: of(
    'traefik',
    'traefik_service_request_duration_seconds_bucket',
    'histogram',
    [...traefik, 'le'],
    'seconds',
    'As the requests.'
  ),
} as const satisfies Record<string, Metric>;
