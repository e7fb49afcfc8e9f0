import { METRIC_PREFIX } from '../../contract/identity';
import type { Metric } from './metric';

export const gateway = {
  gatewayBuild: {
    name: `${METRIC_PREFIX}build_info`,
    type: 'gauge',
    unit: '1',
    labels: ['version'],
    exporter: 'gateway',
    note: 'Always there while the gateway is scraped.',
  },
  probeFailures: {
    name: `${METRIC_PREFIX}probe_failures_total`,
    type: 'counter',
    unit: '1',
    labels: ['namespace', 'workload_kind', 'workload', 'container', 'probe', 'cause'],
    exporter: 'gateway',
    note: 'From Unhealthy events, probe in lower case; cause is normalised (HTTP 503, connection refused, timed out). Each cause is born at its first count and starts anew with the process.',
  },
} as const satisfies Record<string, Metric>;
