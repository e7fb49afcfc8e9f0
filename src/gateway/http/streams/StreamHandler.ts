import type { StreamEnd } from '../../../contract/answers';
import type { AnswerOf } from '../../../contract/route';
import type { ROUTES, RouteNamed } from '../../../contract/routes';
import type { Asked, Sources } from '../handlers/Handler';
import type { EventStream } from './EventStream';

type EventOf<N extends RouteNamed<'stream'>> = AnswerOf<(typeof ROUTES)[N]>;

/** Sends events until there are no more or the stream's signal is aborted; its result is why it ended. */
export type Run<N extends RouteNamed<'stream'>> = (stream: EventStream<EventOf<N>>) => Promise<StreamEnd['data']>;

/**
 * Opens one stream. What is wrong with the request is thrown before anything is sent (HttpError, ApiError), so that it can be
 * answered with a status; `asked.signal` ends what the handler opened.
 */
export type StreamHandler<N extends RouteNamed<'stream'>, Needs extends keyof Sources> = (
  sources: Pick<Sources, Needs>,
  asked: Asked<N> & { lastEventId: string | undefined }
) => Promise<Run<N>>;
