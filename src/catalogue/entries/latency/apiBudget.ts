import type { Entry } from '../../entry';
import { is, matches } from '../../promql/matcher';
import { sumBy } from '../../promql/operators';
import { rateOf, type QueryOptions } from '../../promql/selector';
import { API_ERRORS_ALERT, apiErrorShare } from './apiErrors';
import { API_LATENCY_ALERT, apiLatencyOf } from './apiLatency';
import { apiRate, FEW_REQUESTS, SHORT_LIVED } from './apiTraffic';

/**
 * How long a request may take by what it asks for: the service level objective of Kubernetes (sig-scalability,
 * api_call_latency). `le` is written with or without the point, by the version of the client library.
 */
const FAST_ENOUGH = [
  [is('scope', 'resource'), matches('le', '1(\\.0)?')],
  [is('scope', 'namespace'), matches('le', '5(\\.0)?')],
  [is('scope', 'cluster'), matches('le', '30(\\.0)?')],
];
const KNOWN_SCOPE = matches('scope', 'resource|namespace|cluster');

/**
 * Of a budget of 1 % bad requests in 30 days: at 14.4 times the pace a fiftieth of it goes in an hour, at 6 times a twentieth
 * in six hours. The short window ends the alert soon after the trouble (Google, Site Reliability Workbook, chapter 5).
 */
const BURNS = [
  { long: '1h', short: '5m', share: 0.144 },
  { long: '6h', short: '30m', share: 0.06 },
];

/** Share of requests that failed or took too long, by cluster. */
function badShare(window: string, options: QueryOptions): string {
  const within = { ...options, window };
  const all = apiRate('apiRequestCount', [KNOWN_SCOPE], within);
  const buckets = FAST_ENOUGH.map((matchers) => rateOf('apiRequestDuration', [...SHORT_LIVED, ...matchers], within));
  const fast = sumBy(['cluster'], buckets.join(' or '));
  const failed = apiRate('apiRequests', [matches('code', '5..')], within);
  // A failed request may have been fast or slow: counted once more, it weighs no more than all there are.
  return `clamp_max((${all} - ${fast} + (${failed} or ${all} * 0)) / ${all}, 1)`;
}

export const apiBudgetBurn: Entry<'cluster'> = {
  id: 'api-budget-burn',
  title: 'API server: budget of bad requests',
  description:
    'Share of requests that failed or took longer than Kubernetes’ objective (1 s for single objects, 5 s for lists of a namespace, 30 s for lists of the cluster), where it uses up a monthly budget of 1 % too fast, both over an hour and five minutes, or over six hours and thirty minutes. Silent while plain errors or plain slowness tell it better.',
  unit: 'ratio',
  requires: [['apiRequestDuration'], ['apiRequestCount'], ['apiRequests']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const burns = BURNS.map(
      ({ long, short, share }) =>
        `(${badShare(long, options)} > ${share} and on (cluster) ${badShare(short, options)} > ${share})`
    );
    const told = `unless on (cluster) ((${apiErrorShare(options)}) > ${API_ERRORS_ALERT}) unless on (cluster) (${apiLatencyOf(options)} > ${API_LATENCY_ALERT})`;
    const enough = `and on (cluster) (${apiRate('apiRequestCount', [KNOWN_SCOPE], options)} > ${FEW_REQUESTS})`;
    return `(${burns.join(' or on (cluster) ')}) ${enough} ${told}`;
  },
  thresholds: [],
};
