import { is, type Matcher } from '../../promql/matcher';
import { maxBy } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';

export const OWNER = ['cluster', 'namespace', 'owner_kind', 'owner'];

const TARGET = 'on (cluster, job, instance)';

/**
 * Warnings that the gateway counted within the window that ends now, by owner and reason. A series that was not there before
 * counts whole, but only where the gateway was scraped before, or has just started: else everything it ever counted would be new
 * when Prometheus comes back. Replicas count the same events: the highest counts.
 */
export function warningsGained(seconds: number, matchers: readonly Matcher[], options: QueryOptions): string {
  const counter = select('events', [is('type', 'Warning'), ...matchers], options);
  const before = `${counter} offset ${seconds}s`;
  const scraped = `${select('gatewayBuild', [], options)} offset ${seconds}s`;
  const young = `(time() - ${select('processStart', [], options)} < ${seconds} and ${TARGET} ${select('gatewayBuild', [], options)})`;
  const newborn = `((${counter} unless ${before}) and ${TARGET} (${scraped} or ${young}))`;
  return `(${maxBy([...OWNER, 'reason'], `(${counter} - ${before}) > 0 or ${newborn}`)} > 0)`;
}
