import type { AnswerOf, Given, PathOf, QueryOf } from '../../contract/route';
import type { ROUTES, RouteName, RouteNamed } from '../../contract/routes';

type Table = typeof ROUTES;

interface Asked<N extends RouteName> {
  path?: Given<PathOf<Table[N]>>;
  query?: Given<QueryOf<Table[N]>>;
}

/** A request of a route and what comes back: an answer, or the events of a stream with their ids. */
export type Example<N extends RouteName> = Asked<N> &
  (N extends RouteNamed<'stream'>
    ? { events: Array<{ id?: string } & AnswerOf<Table[N]>> }
    : { answer: AnswerOf<Table[N]> });
