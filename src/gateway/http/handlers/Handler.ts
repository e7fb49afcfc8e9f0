import type { HealthAnswer } from '../../../contract/answers';
import type { AnswerOf, Parsed, PathOf, QueryOf } from '../../../contract/route';
import type { ROUTES, RouteName } from '../../../contract/routes';
import type { Moments } from '../../answers/Moments';

/** What handlers read from. */
export interface Sources {
  moments: Moments;
  health(): HealthAnswer;
}

type Table = typeof ROUTES;

/** Answers one route; parameters are checked, defaults filled in. Throws HttpError. */
export type Handler<N extends RouteName> = (
  sources: Sources,
  request: { path: Parsed<PathOf<Table[N]>>; query: Parsed<QueryOf<Table[N]>> }
) => AnswerOf<Table[N]>;
