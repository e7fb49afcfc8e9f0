import type { Parameters, ParameterValue, Route } from '../contract/route';
import { ClientError } from './ClientError';

type Values = Readonly<Record<string, ParameterValue>>;

/** A dot segment would be resolved away by the proxies in between and lead to another route. */
const UNSAFE_SEGMENTS = new Set(['', '.', '..']);

function segmentOf(name: string, value: ParameterValue): string {
  const text = String(value ?? '');
  if (UNSAFE_SEGMENTS.has(text)) {
    throw new ClientError({
      code: 'bad-parameter',
      message: `The address needs a ${name}`,
      detail: `${name} is ${JSON.stringify(text)}`,
      status: null,
    });
  }
  return encodeURIComponent(text);
}

/**
 * Address of a route with its path and query parameters filled in, each encoded; absent and empty query values and
 * switches that are off are left out. Throws ClientError `bad-parameter` for a path parameter that cannot stand in an address.
 */
export function routeAddress(route: Route<Parameters, Parameters, unknown>, path: Values, query: Values): string {
  const filled = route.path.replace(/\{(\w+)\}/g, (_all, name: string) => segmentOf(name, path[name]));
  const pairs = Object.keys(route.query)
    .map((name) => [name, query[name]] as const)
    .filter(([, value]) => value !== undefined && value !== false && String(value) !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`;
}
