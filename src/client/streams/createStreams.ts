import type { AnswerOf } from '../../contract/route';
import { ROUTES, routesBy, type RouteNamed } from '../../contract/routes';
import type { GivenTo } from '../createClient';
import { routeAddress } from '../routeAddress';
import { Follower, type Listener } from './Follower';
import type { Later, StreamOpener } from './StreamOpener';

type StreamRoute = RouteNamed<'stream'>;

/** One method a stream of the route table. Throws ClientError when the address cannot be made; returns what ends it. */
export type Streams = {
  [N in StreamRoute]: (given: GivenTo<N>, listener: Listener<AnswerOf<(typeof ROUTES)[N]>>) => () => void;
};

function follow<N extends StreamRoute>(
  open: StreamOpener,
  later: Later,
  name: N,
  given: GivenTo<N>,
  listener: Listener<AnswerOf<(typeof ROUTES)[N]>>
): () => void {
  const { path = {}, query = {} } = given as GivenTo<StreamRoute>;
  const addressAfter = (after: string | undefined) =>
    routeAddress(ROUTES[name], path, after === undefined ? query : { ...query, after });
  const follower = new Follower(open, later, addressAfter, listener);
  follower.start();
  return () => follower.stop();
}

/** The streams of the gateway over whatever opens them; `later` runs something after a time. */
export function createStreams(open: StreamOpener, later: Later): Streams {
  const methods = routesBy('stream').map(
    (name) =>
      [
        name,
        (given: GivenTo<typeof name>, listener: Listener<AnswerOf<(typeof ROUTES)[typeof name]>>) =>
          follow(open, later, name, given, listener),
      ] as const
  );
  return Object.fromEntries(methods) as unknown as Streams;
}
