import type { Entry } from '../entry';
import { matches, matchesNot } from '../promql/matcher';
import { sumBy, union } from '../promql/operators';
import { rateOf, select, type QueryOptions } from '../promql/selector';
import { CLUSTER } from '../scope';

/** Requests that last as long as the client wants say nothing about the server. */
const SHORT_LIVED = [
  matchesNot('verb', 'WATCH|WATCHLIST|CONNECT'),
  matchesNot('subresource', 'log|exec|attach|portforward|proxy'),
];
/** The usual names of the job: apiserver, kube-apiserver, kubernetes-apiservers, integrations/kubernetes/kube-apiserver … */
const API_SERVER_JOB = matches('job', '(.*/)?(kube-|kubernetes-)?api-?servers?');

const requests = (options: QueryOptions) => sumBy([], rateOf('apiRequests', SHORT_LIVED, options));

export const apiRequestRate: Entry<'cluster'> = {
  id: 'api-request-rate',
  title: 'API server requests',
  description: 'Requests per second that the API servers answered, watches and streams left out.',
  unit: 'requestsPerSecond',
  requires: [['apiRequests']],
  levels: ['cluster'],
  expr: (_scope, options) => requests(options),
  thresholds: [],
};

export const apiErrorRatio: Entry<'cluster'> = {
  id: 'api-error-ratio',
  title: 'API server errors',
  description: 'Share of requests answered with a 5xx status. No requests, no value.',
  unit: 'ratio',
  requires: [['apiRequests']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const errors = sumBy([], rateOf('apiRequests', [...SHORT_LIVED, matches('code', '5..')], options));
    const all = requests(options);
    // A server that never failed has no 5xx series: its errors are none, not unknown.
    return `(${errors} or ${all} * 0) / (${all} > 0)`;
  },
  thresholds: [
    { tone: 'warning', from: 0.01 },
    { tone: 'critical', from: 0.05 },
  ],
};

export const apiLatency: Entry<'cluster'> = {
  id: 'api-latency-p99',
  title: 'API server latency (p99)',
  description: 'Time within which 99 % of requests were answered, watches and streams left out.',
  unit: 'seconds',
  requires: [['apiRequestDuration']],
  levels: ['cluster'],
  expr: (_scope, options) =>
    // Without requests the quantile is NaN, which the comparison drops.
    `histogram_quantile(0.99, ${sumBy(['le'], rateOf('apiRequestDuration', SHORT_LIVED, options))}) >= 0`,
  // The service level objective of Kubernetes is 1 s for a single object (sig-scalability, api_call_latency).
  thresholds: [
    { tone: 'warning', from: 1 },
    { tone: 'critical', from: 5 },
  ],
};

export const apiServersUp: Entry<'cluster'> = {
  id: 'api-servers-up',
  title: 'API servers scraped',
  description: 'Share of the API servers that Prometheus could scrape.',
  unit: 'ratio',
  requires: [['up']],
  levels: ['cluster'],
  expr: (_scope, options) => `avg(${select('up', [API_SERVER_JOB], options)})`,
  thresholds: [],
};

export const apiHealth: Entry<'cluster'> = {
  id: 'api-health',
  title: 'API server',
  description:
    'Series rate (requests per second), errors (share of 5xx), latency (p99, seconds) and up (share of servers scraped).',
  unit: 'mixed',
  seriesUnits: { rate: 'requestsPerSecond', errors: 'ratio', latency: 'seconds', up: 'ratio' },
  requires: [['apiRequests'], ['apiRequestDuration'], ['up']],
  levels: ['cluster'],
  expr: (_scope, options) =>
    union({
      rate: apiRequestRate.expr(CLUSTER, options),
      errors: apiErrorRatio.expr(CLUSTER, options),
      latency: apiLatency.expr(CLUSTER, options),
      up: apiServersUp.expr(CLUSTER, options),
    }),
  thresholds: [],
};
