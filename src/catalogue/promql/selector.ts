import { METRICS, type MetricId } from '../metrics';
import { is, type Matcher } from './matcher';

/** What every expression can be told about the place it runs at. */
export interface QueryOptions {
  /** Value of the `cluster` label when several clusters share a Prometheus; leave out (or empty) when there is no such label. */
  cluster?: string;
  /** Window of rates: a PromQL duration of at least two scrape intervals, or `$__rate_interval` in a dashboard. */
  window?: string;
}

/** Two scrapes at the longest usual interval (60 s); longer windows understate series that were born just now. */
export const DEFAULT_WINDOW = '2m';

/** `name{matchers}`, limited to the cluster of the options. */
export function select(metric: MetricId, matchers: readonly Matcher[], options: QueryOptions): string {
  const all = options.cluster ? [is('cluster', options.cluster), ...matchers] : matchers;
  const inside = all.map(({ label, operator, quoted }) => `${label}${operator}${quoted}`).join(', ');
  return inside === '' ? METRICS[metric].name : `${METRICS[metric].name}{${inside}}`;
}

/** Per-second rate of a counter over the window of the options. */
export function rateOf(metric: MetricId, matchers: readonly Matcher[], options: QueryOptions): string {
  return `rate(${select(metric, matchers, options)}[${options.window ?? DEFAULT_WINDOW}])`;
}
