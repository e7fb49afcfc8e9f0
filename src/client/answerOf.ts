import type { RouteName } from '../contract/routes';
import { ClientError } from './ClientError';
import { failureOf } from './failureOf';
import type { FetchedAnswer } from './fetcher';

/** Every answer made from the cache says how fresh it is; health says which product speaks. */
function isGatewayAnswer(routeName: RouteName, body: unknown): body is object {
  if (typeof body !== 'object' || body === null) {
    return false;
  }
  return routeName === 'health'
    ? (body as { product?: unknown }).product === 'clusterscope-gateway'
    : Array.isArray((body as { degraded?: unknown }).degraded);
}

/** The body of a success that the gateway gave. Throws ClientError for all else, a login page with status 200 included. */
export function answerOf(routeName: RouteName, fetched: FetchedAnswer): object {
  if (fetched.status < 200 || fetched.status > 299) {
    throw failureOf(fetched);
  }
  if (!isGatewayAnswer(routeName, fetched.body)) {
    throw new ClientError({
      code: 'not-a-gateway',
      message: 'What answers at the data source’s URL is not the gateway',
      detail: `HTTP ${fetched.status} without the gateway’s fields for ${routeName}`,
      status: fetched.status,
    });
  }
  return fetched.body;
}
