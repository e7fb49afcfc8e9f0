import type { Entry } from '../../entry';
import type { QueryOptions } from '../../promql/selector';
import { failuresByService, p99ByService, requestsByService, SERVICE } from './proxies';
import { FEW_REQUESTS, slowerThanBefore } from './regression';

const REQUIRES = [['nginxRequests', 'istioRequests', 'traefikRequests']] as const;

export const serviceRequests: Entry<'cluster'> = {
  id: 'service-requests',
  title: 'Requests by Service',
  description: 'Requests per second to a Service as ingress-nginx, Istio or Traefik counts them.',
  unit: 'requestsPerSecond',
  requires: REQUIRES,
  levels: ['cluster'],
  expr: (_scope, options) => requestsByService(options),
  thresholds: [],
};

export const serviceErrors: Entry<'cluster'> = {
  id: 'service-errors',
  title: 'Failed requests by Service',
  description: 'Share of requests to a Service answered with 5xx, as ingress-nginx, Istio or Traefik counts them.',
  unit: 'ratio',
  requires: REQUIRES,
  levels: ['cluster'],
  expr: (_scope, options) => `${failuresByService(options)} / (${requestsByService(options)} > ${FEW_REQUESTS})`,
  thresholds: [{ tone: 'critical', from: 0.05 }],
};

export const serviceLatency: Entry<'cluster'> = {
  id: 'service-latency',
  title: 'Slow requests by Service (p99)',
  description:
    'Time within which 99 % of the requests of the last five minutes to a Service were answered, as ingress-nginx, Istio or Traefik measures it, where it is more than three times the lower quartile of the four hours before.',
  unit: 'seconds',
  requires: [['nginxDuration', 'istioDuration', 'traefikDuration'], ...REQUIRES],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const window: QueryOptions = { window: '5m', ...options };
    const enough = `(${requestsByService(window)} > ${FEW_REQUESTS})`;
    return `${slowerThanBefore(p99ByService(window), SERVICE)} and on (${SERVICE.join(', ')}) ${enough}`;
  },
  thresholds: [{ tone: 'warning', from: 1 }],
};
