import { setTimeout as delay } from 'node:timers/promises';
import type { StreamEnd } from '../../../contract/answers';
import type { RouteNamed } from '../../../contract/routes';
import type { Access } from '../../access/Access';
import { type HttpError, httpError } from '../HttpError';
import type { StreamCount } from '../limits/StreamCount';
import type { Exchange } from '../requests/Exchange';
import { EventStream } from './EventStream';
import type { Run } from './StreamHandler';
import { streamSignal } from './streamSignal';

/** Proxies in between cut connections that are silent for a minute or less. */
const HEARTBEAT_MS = 15_000;

export interface StreamTerms {
  access: Access;
  stopping: AbortSignal;
  count: StreamCount;
  stalledMs: number;
  /** After this the stream begins although it is not open yet; an error is then told in it. */
  headMs: number;
  /** An error as the reader is told it. */
  errorOf(error: unknown): HttpError;
}

/** What keeps proxies from holding events back: nginx from buffering them, all from compressing or keeping them. */
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, private, no-transform',
  'x-accel-buffering': 'no',
};

/** The comment makes proxies and readers that wait for a first byte pass the headers on. */
function sendHead({ response }: Exchange): void {
  response.writeHead(200, HEADERS);
  response.write(':\n\n');
}

/** True when the promise is settled by then, however. */
async function isSettledWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const over = new AbortController();
  const settled = () => true;
  const late = delay(ms, false, { signal: over.signal, ref: false }).catch(settled);
  const isSettled = await Promise.race([promise.then(settled, settled), late]);
  over.abort();
  return isSettled;
}

async function pump<N extends RouteNamed<'stream'>>(
  stream: EventStream<never>,
  run: Run<N>,
  terms: StreamTerms,
  reason: () => StreamEnd['data']['reason']
): Promise<StreamEnd['data']> {
  try {
    const end = await run(stream);
    return stream.signal.aborted ? { reason: reason(), error: null } : end;
  } catch (error) {
    return stream.signal.aborted
      ? { reason: reason(), error: null }
      : { reason: 'failed', error: terms.errorOf(error).body };
  }
}

/**
 * Answers with a stream: opens it, runs it, and ends it with an event that says why. Rejects only before the first byte, with
 * whatever `open` rejects with, or HttpError `too-many-streams`.
 */
export async function runStream<N extends RouteNamed<'stream'>>(
  exchange: Exchange,
  terms: StreamTerms,
  open: (signal: AbortSignal) => Promise<Run<N>>
): Promise<void> {
  const { response, request } = exchange;
  if (request.method === 'HEAD') {
    sendHead(exchange);
    response.end();
    return;
  }
  const leave = terms.count.enter(terms.access.subject);
  const { signal, reason, release } = streamSignal(exchange.signal, terms.stopping, terms.access);
  try {
    const opening = open(signal);
    const isSoon = await isSettledWithin(opening, terms.headMs);
    const run: Run<N> = isSoon ? await opening : async (stream) => (await opening)(stream);
    sendHead(exchange);
    response.setTimeout(terms.stalledMs, () => response.destroy());
    const stream = new EventStream<never>(response, signal);
    const heartbeat = setInterval(() => stream.beat(), HEARTBEAT_MS);
    const data = await pump(stream, run, terms, reason);
    clearInterval(heartbeat);
    const last: EventStream<StreamEnd> = stream;
    await last.send({ event: 'end', data });
    response.end();
  } catch (error) {
    throw signal.aborted ? httpError('gateway-stopping', 'The gateway is about to end', 'ask again soon') : error;
  } finally {
    release();
    leave();
  }
}
