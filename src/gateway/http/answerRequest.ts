import { packRows } from '../../contract/packedRows';
import { ROUTES, type RouteNamed } from '../../contract/routes';
import type { Access } from '../access/Access';
import { HANDLERS } from './handlers';
import type { Asked, Handler, Sources } from './handlers/Handler';
import { httpError } from './HttpError';
import type { Admission } from './limits/Admission';
import { checkRequest } from './limits/checkRequest';
import type { Limits } from './limits/limits';
import type { StreamCount } from './limits/StreamCount';
import { errorOf, errorReply } from './replies/errorReply';
import { takesGzip } from './replies/chooseCoding';
import { answerReply, type Reply, TEXT_TYPE } from './replies/Reply';
import { respond } from './replies/respond';
import type { Exchange } from './requests/Exchange';
import { loggedQuery } from './requests/loggedQuery';
import { type MatchedRoute, matchRoute, parsePath } from './routing/matchRoute';
import { parseQuery } from './routing/parseQuery';
import { shown } from './routing/shown';
import type { ServerOptions } from './ServerOptions';
import { STREAMS } from './handlers/streams';
import { runStream } from './streams/runStream';
import type { StreamHandler } from './streams/StreamHandler';

/** What one server's requests have in common. */
export interface Service {
  options: ServerOptions;
  limits: Limits;
  admission: Admission;
  scrapes: Admission;
  streams: StreamCount;
  /** Aborted when the server is about to close. */
  stopping: AbortSignal;
}

type AnyHandler = Handler<RouteNamed<'json'>, keyof Sources>;
type AnyStream = StreamHandler<RouteNamed<'stream'>, keyof Sources>;

function split(url: string): { pathname: string; search: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, mark), search: url.slice(mark + 1) };
}

function requireRoute(pathname: string): MatchedRoute {
  const matched = matchRoute(pathname);
  if (!matched) {
    const paths = Object.values(ROUTES).map((route) => route.path);
    throw httpError('unknown-route', 'There is no such route', `path is ${shown(pathname)}`, paths);
  }
  return matched;
}

async function answerMetrics({ options, scrapes }: Service, { request, response, signal }: Exchange): Promise<void> {
  const { headers, method } = request;
  if (options.metrics.requireToken) {
    await options.gate.authenticateScrape(request);
  }
  const gzip = takesGzip(headers['accept-encoding'] as string | undefined);
  const leave = await scrapes.enter(signal);
  signal.addEventListener('abort', leave, { once: true });
  await options.metrics.write(response, { accept: headers.accept ?? '', gzip, headersOnly: method === 'HEAD' });
}

/** What needs no access to the cluster; false when the path is none of these. */
async function answeredOpen(service: Service, exchange: Exchange, pathname: string): Promise<boolean> {
  if (pathname === '/healthz') {
    exchange.route = 'healthz';
    await send(service, exchange, { status: 200, type: TEXT_TYPE, body: 'ok\n' });
    return true;
  }
  if (pathname === '/metrics') {
    exchange.route = 'metrics';
    await answerMetrics(service, exchange);
    return true;
  }
  return false;
}

async function answerRoute(service: Service, exchange: Exchange, asked: Asked<never>): Promise<void> {
  const { options, admission } = service;
  const handler = HANDLERS[exchange.route as RouteNamed<'json'>] as unknown as AnyHandler;
  const leave = await admission.enter(exchange.signal);
  exchange.signal.addEventListener('abort', leave, { once: true });
  const answer = await handler(options.sources, asked);
  const { packed = false } = asked.query as { packed?: boolean };
  await send(service, exchange, answerReply(packed ? packRows(answer as { rows: object[] }) : answer));
}

async function answerStream(service: Service, exchange: Exchange, asked: Asked<never>): Promise<void> {
  const { options, stopping, streams, limits } = service;
  const handler = STREAMS[exchange.route as RouteNamed<'stream'>] as unknown as AnyStream;
  const terms = {
    access: asked.access,
    stopping,
    count: streams,
    stalledMs: limits.stalledMs,
    headMs: limits.streamHeadMs,
    errorOf: (error: unknown) => errorOf(error, options.log, exchange.id),
  };
  const lastEventId = exchange.request.headers['last-event-id'] as string | undefined;
  await runStream(exchange, terms, (signal) => handler(options.sources, { ...asked, signal, lastEventId }));
}

async function send({ limits }: Service, { request, response }: Exchange, reply: Reply): Promise<void> {
  response.setTimeout(limits.stalledMs, () => response.destroy());
  await respond(request, response, reply);
}

function askedOf(exchange: Exchange, { name, raw }: MatchedRoute, search: string, access: Access): Asked<never> {
  const route = ROUTES[name];
  exchange.route = name;
  const path = parsePath(route.parameters, raw);
  const query = parseQuery(route.query, search);
  exchange.query = loggedQuery(route.query, query);
  return { path, query, access, signal: exchange.signal } as unknown as Asked<never>;
}

async function answer(service: Service, exchange: Exchange): Promise<void> {
  const { options, limits, stopping } = service;
  const { request } = exchange;
  checkRequest(request, limits);
  if (stopping.aborted) {
    throw httpError('gateway-stopping', 'The gateway is about to end', 'ask again soon');
  }
  const { pathname, search } = split(request.url ?? '/');
  if (await answeredOpen(service, exchange, pathname)) {
    return;
  }
  const access = await options.gate.authenticate(request);
  exchange.subject = access.subject;
  const matched = requireRoute(pathname);
  const asked = askedOf(exchange, matched, search, access);
  await (ROUTES[matched.name].delivery === 'stream' ? answerStream : answerRoute)(service, exchange, asked);
}

/** Answers one request, whatever it is; errors included. Rejects only when the answer cannot be sent. */
export async function answerRequest(service: Service, exchange: Exchange): Promise<void> {
  try {
    await answer(service, exchange);
  } catch (error) {
    if (exchange.signal.aborted) {
      return;
    }
    const refusal = errorOf(error, service.options.log, exchange.id);
    service.options.refused(refusal.body.code);
    if (exchange.response.headersSent) {
      exchange.response.destroy();
      return;
    }
    if (refusal.body.code === 'body-refused' || service.stopping.aborted) {
      exchange.response.setHeader('connection', 'close');
    }
    await send(service, exchange, errorReply(refusal));
  }
}
