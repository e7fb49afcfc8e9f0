import { matches, matchesNot, type Matcher } from '../../promql/matcher';
import { sumBy } from '../../promql/operators';
import { rateOf, type QueryOptions } from '../../promql/selector';
import { POD } from '../../promql/workload';
import type { MetricId } from '../../metrics';

/** Questions of the kubelet and of Prometheus are no traffic: probes have rules of their own. Each library has its own label. */
const CHECKS = '/?(actuator/)?(health|ready|live|startup|metrics|ping|status|prometheus|grpc.health).*';
const NO_CHECKS = ['route', 'path', 'handler', 'uri', 'http_route', 'endpoint', 'grpc_service'].map((label) =>
  matchesNot(label, CHECKS)
);
const IN_PODS = matches('pod', '.+');

/** How one library counts requests, and how it marks those that failed. */
const COUNTERS: ReadonlyArray<{ count: MetricId; failed: readonly Matcher[] }> = [
  { count: 'httpRequests', failed: ['code', 'status', 'status_code'].map((label) => matches(label, '5..|5xx')) },
  { count: 'httpCount', failed: ['code', 'status', 'status_code'].map((label) => matches(label, '5..|5xx')) },
  { count: 'otelCount', failed: [matches('http_response_status_code', '5..')] },
  { count: 'springCount', failed: [matches('status', '5..')] },
  { count: 'grpcHandled', failed: [matches('grpc_code', 'Unknown|Unimplemented|Internal|Unavailable|DataLoss')] },
];
const DURATIONS: readonly MetricId[] = ['httpDuration', 'otelDuration', 'springDuration', 'grpcDuration'];

/** Series of the first library that a pod has. */
const firstOfPod = (expressions: readonly string[]) => `(${expressions.join(` or on (${POD.join(', ')}) `)})`;

/** Requests a second, limited to pods that `only` matches. */
export function requestsByPod(options: QueryOptions, only: readonly Matcher[] = []): string {
  const of = (count: MetricId) => sumBy(POD, rateOf(count, [IN_PODS, ...only, ...NO_CHECKS], options));
  return firstOfPod(COUNTERS.map(({ count }) => of(count)));
}

export function failuresByPod(options: QueryOptions): string {
  const failures = COUNTERS.map(({ count, failed }) => {
    const rates = failed.map((matcher) => rateOf(count, [IN_PODS, matcher, ...NO_CHECKS], options));
    return sumBy(POD, rates.join(' or '));
  });
  return firstOfPod(failures);
}

/** Buckets of the histogram of answers, with `le`. */
export function durationsByPod(options: QueryOptions): string {
  const rates = DURATIONS.map((metric) => sumBy([...POD, 'le'], rateOf(metric, [IN_PODS, ...NO_CHECKS], options)));
  return firstOfPod(rates);
}
