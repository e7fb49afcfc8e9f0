import type { Metric } from './metric';

const exporter = 'coredns';

export const coredns = {
  dnsDuration: {
    name: 'coredns_dns_request_duration_seconds_bucket',
    type: 'histogram',
    unit: 'seconds',
    labels: ['server', 'zone', 'view', 'le'],
    exporter,
    since: 'CoreDNS 1.7.0',
    note: 'Names outside the cluster too, for which CoreDNS waits for another server.',
  },
  dnsResponses: {
    name: 'coredns_dns_responses_total',
    type: 'counter',
    unit: '1',
    labels: ['server', 'zone', 'view', 'rcode', 'plugin'],
    exporter,
    since: 'CoreDNS 1.7.0',
    note: 'NXDOMAIN is no failure: search lists ask for names that do not exist.',
  },
} as const satisfies Record<string, Metric>;
