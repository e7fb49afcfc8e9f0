import type { HealthAnswer } from '../../../contract/answers';
import type { AnswerOf, Parsed, PathOf, QueryOf } from '../../../contract/route';
import type { ROUTES, RouteName, RouteNamed } from '../../../contract/routes';
import type { Access } from '../../access/Access';
import type { Moments } from '../../answers/Moments';
import type { ChangeLog } from '../../changes/ChangeLog';
import type { EventLoopShare } from '../../eventLoop/EventLoopShare';
import type { ClusterReader } from '../../kubernetes/ClusterReader';
import type { OwnRights } from '../../kubernetes/OwnRights';

/** What handlers read from. */
export interface Sources {
  moments: Moments;
  health(): HealthAnswer;
  rights: Pick<OwnRights, 'read' | 'refresh'>;
  cluster: ClusterReader;
  changes: ChangeLog;
  /** Long work goes through it slice by slice. */
  share: EventLoopShare;
}

type Table = typeof ROUTES;

/** A request, checked: parameters with defaults filled in, who asks, and when to give up. */
export interface Asked<N extends RouteName> {
  path: Parsed<PathOf<Table[N]>>;
  query: Parsed<QueryOf<Table[N]>>;
  access: Access;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/** Answers one route from some of the sources. Rejects with HttpError, or ApiError where the API server is asked. */
export type Handler<N extends RouteNamed<'json'>, Needs extends keyof Sources = 'moments'> = (
  sources: Pick<Sources, Needs>,
  asked: Asked<N>
) => Promise<AnswerOf<Table[N]>>;
