import { unpackRows } from '../contract/packedRows';
import type { AnswerOf, Given, PathOf, QueryOf } from '../contract/route';
import { ROUTES, routesBy, type RouteName, type RouteNamed } from '../contract/routes';
import { answerOf } from './answerOf';
import { ClientError } from './ClientError';
import type { Fetcher } from './fetcher';
import { routeAddress } from './routeAddress';

type RouteOf<N extends RouteName> = (typeof ROUTES)[N];

/** Parameters of a route: what stands in its path, and its query. */
export interface GivenTo<N extends RouteName> {
  path?: Given<PathOf<RouteOf<N>>>;
  query?: Given<QueryOf<RouteOf<N>>>;
}

/** One method a route that gives one answer; each rejects with ClientError only. */
export type Client = {
  [N in JsonRoute]: (given?: GivenTo<N>) => Promise<AnswerOf<RouteOf<N>>>;
};

type JsonRoute = RouteNamed<'json'>;

async function call(fetcher: Fetcher, routeName: JsonRoute, given: GivenTo<JsonRoute> = {}): Promise<unknown> {
  const route = ROUTES[routeName];
  const packed = 'packed' in route.query ? { packed: true } : {};
  const address = routeAddress(route, given.path ?? {}, { ...given.query, ...packed });
  const fetched = await fetcher(address).catch((cause: unknown) => {
    throw new ClientError({
      code: 'grafana-unreachable',
      message: 'Grafana does not answer',
      detail: cause instanceof Error ? cause.message : '',
      status: null,
    });
  });
  return unpackRows(answerOf(routeName, fetched));
}

/** Client of the gateway over whatever fetches: Grafana's proxy in the browser, plain HTTP in tests. */
export function createClient(fetcher: Fetcher): Client {
  const methods = routesBy('json').map(
    (routeName) => [routeName, (given?: GivenTo<JsonRoute>) => call(fetcher, routeName, given)] as const
  );
  return Object.fromEntries(methods) as unknown as Client;
}
