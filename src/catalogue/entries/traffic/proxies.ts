import type { MetricId } from '../../metrics';
import { is, isNot, matches, type Matcher } from '../../promql/matcher';
import { firstOf, maxBy, sumBy } from '../../promql/operators';
import { rateOf, select, type QueryOptions } from '../../promql/selector';

export const SERVICE = ['cluster', 'namespace', 'service'];

const copy = (expression: string, target: string, source: string, pattern = '(.*)') =>
  `label_replace(${expression}, "${target}", "$1", "${source}", "${pattern}")`;

/** Scrapes that do not honour labels put exported_ before those of the backend: the controller's own are in their place. */
function nginx(metric: MetricId, matchers: readonly Matcher[], options: QueryOptions, more: readonly string[]): string {
  const own = rateOf(metric, [is('exported_service', ''), ...matchers], options);
  const exported = rateOf(metric, [isNot('exported_service', ''), ...matchers], options);
  const renamed = copy(copy(exported, 'namespace', 'exported_namespace'), 'service', 'exported_service');
  return sumBy([...SERVICE, ...more], `${own} or ${renamed}`);
}

function istio(metric: MetricId, matchers: readonly Matcher[], options: QueryOptions, more: readonly string[]): string {
  const told = rateOf(metric, [is('reporter', 'destination'), ...matchers], options);
  const named = copy(copy(told, 'namespace', 'destination_service_namespace'), 'service', 'destination_service_name');
  return sumBy([...SERVICE, ...more], named);
}

/** Traefik writes namespace, name and port with dashes between: which dash is which, the list of Services says. */
function traefik(
  metric: MetricId,
  matchers: readonly Matcher[],
  options: QueryOptions,
  more: readonly string[]
): string {
  const key = copy(rateOf(metric, matchers, options), 'key', 'service', '(.+)-[^-@]+@kubernetes.*');
  const services = `label_join(${select('serviceInfo', [], options)}, "key", "-", "namespace", "service")`;
  const join = `* on (cluster, key) group_left (namespace, service) ${maxBy(['cluster', 'key', 'namespace', 'service'], services)}`;
  return sumBy([...SERVICE, ...more], `${sumBy(['cluster', 'key', ...more], key)} ${join}`);
}

export function requestsByService(options: QueryOptions): string {
  return firstOf([
    nginx('nginxRequests', [], options, []),
    istio('istioRequests', [], options, []),
    traefik('traefikRequests', [], options, []),
  ]);
}

export function failuresByService(options: QueryOptions): string {
  return firstOf([
    nginx('nginxRequests', [matches('status', '5..')], options, []),
    istio('istioRequests', [matches('response_code', '5..')], options, []),
    traefik('traefikRequests', [matches('code', '5..')], options, []),
  ]);
}

/** 99th percentile in seconds. */
export function p99ByService(options: QueryOptions): string {
  const p99 = (buckets: string) => `histogram_quantile(0.99, ${buckets})`;
  return firstOf([
    p99(nginx('nginxDuration', [], options, ['le'])),
    `${p99(istio('istioDuration', [], options, ['le']))} / 1000`,
    p99(traefik('traefikDuration', [], options, ['le'])),
  ]);
}
