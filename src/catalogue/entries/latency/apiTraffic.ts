import type { MetricId } from '../../metrics';
import { matchesNot, type Matcher } from '../../promql/matcher';
import { sumBy } from '../../promql/operators';
import { rateOf, type QueryOptions } from '../../promql/selector';

/** Requests that last as long as the client wants say nothing about the server. */
export const SHORT_LIVED = [
  matchesNot('verb', 'WATCH|WATCHLIST|CONNECT'),
  matchesNot('subresource', 'log|exec|attach|portforward|proxy'),
];

/** Requests a second below which a share or a quantile is made of single requests. */
export const FEW_REQUESTS = 0.5;

/** Requests a second of each cluster, all API servers together. */
export function apiRate(
  metric: MetricId,
  matchers: readonly Matcher[],
  options: QueryOptions,
  labels: readonly string[] = []
): string {
  return sumBy(['cluster', ...labels], rateOf(metric, [...SHORT_LIVED, ...matchers], options));
}
