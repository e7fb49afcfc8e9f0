import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ErrorBody } from '../../contract/errors';
import { ROUTES, type RouteName } from '../../contract/routes';
import { requireToken } from '../access/requireToken';
import type { TokenFile } from '../access/TokenFile';
import type { Log } from '../log';
import { HANDLERS } from './handlers';
import type { Handler, Sources } from './handlers/Handler';
import { HttpError, httpError } from './HttpError';
import { matchRoute, parsePath } from './matchRoute';
import { parseQuery } from './parameters';
import { respond, type Reply } from './respond';

const LONGEST_URL = 4096;
const LARGEST_HEADERS = 16 * 1024;
const JSON_TYPE = 'application/json; charset=utf-8';

export interface ServerOptions {
  sources: Sources;
  tokens: TokenFile;
  metrics: { requireToken: boolean; exposition(accept: string): { type: string; body: string } };
  log: Log;
  /** Told of every finished request; `route` is a name of the route table or `other`. */
  observe(route: string, status: number): void;
}

const json = (status: number, value: unknown): Reply => ({ status, type: JSON_TYPE, body: JSON.stringify(value) });

function errorReply(error: unknown, log: Log, id: string): Reply {
  if (error instanceof HttpError) {
    return json(error.status, error.body);
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log('error', 'a request failed', { id, reason });
  const body: ErrorBody = { code: 'internal', message: 'The gateway failed', detail: `request ${id}`, allowed: [] };
  return json(500, body);
}

function runHandler(
  options: ServerOptions,
  name: RouteName,
  raw: Record<string, string>,
  query: URLSearchParams
): Reply {
  const route = ROUTES[name];
  const parsed = { path: parsePath(route.parameters, raw), query: parseQuery(route.query, query) };
  const handler = HANDLERS[name] as unknown as Handler<RouteName>;
  return json(200, handler(options.sources, parsed as unknown as Parameters<Handler<RouteName>>[1]));
}

interface Routed {
  route: string;
  reply: Reply;
}

async function answer(options: ServerOptions, request: IncomingMessage): Promise<Routed> {
  const url = request.url ?? '/';
  if (url.length > LONGEST_URL) {
    throw httpError('request-too-large', 'The address is too long', `${url.length} characters`, [
      `at most ${LONGEST_URL}`,
    ]);
  }
  const [pathname = '/', search = ''] = url.split('?', 2);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw httpError('method-not-allowed', 'The gateway only reads', `method is ${request.method}`, ['GET', 'HEAD']);
  }
  if (pathname === '/healthz') {
    return { route: 'healthz', reply: { status: 200, type: 'text/plain; charset=utf-8', body: 'ok\n' } };
  }
  const openMetrics = pathname === '/metrics' && !options.metrics.requireToken;
  if (!openMetrics) {
    await requireToken(options.tokens, request.headers.authorization);
  }
  if (pathname === '/metrics') {
    const { type, body } = options.metrics.exposition(request.headers.accept ?? '');
    return { route: 'metrics', reply: { status: 200, type, body } };
  }
  const matched = matchRoute(pathname);
  if (!matched) {
    const paths = Object.values(ROUTES).map((route) => route.path);
    throw httpError(
      'unknown-route',
      'There is no such route',
      `path is ${JSON.stringify(pathname.slice(0, 200))}`,
      paths
    );
  }
  const reply = await tryReply(options, request, () =>
    runHandler(options, matched.name, matched.raw, new URLSearchParams(search))
  );
  return { route: matched.name, reply };
}

async function tryReply(options: ServerOptions, request: IncomingMessage, make: () => Reply): Promise<Reply> {
  try {
    return make();
  } catch (error) {
    return errorReply(error, options.log, String(requestIds.get(request)));
  }
}

const requestIds = new WeakMap<IncomingMessage, string>();

async function handle(options: ServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now();
  const id = randomUUID();
  requestIds.set(request, id);
  response.setHeader('x-request-id', id);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-store, private');
  const { route, reply } = await answer(options, request).catch((error: unknown) => ({
    route: 'other',
    reply: errorReply(error, options.log, id),
  }));
  response.on('close', () => {
    const durationMs = Math.round((performance.now() - started) * 10) / 10;
    const path = (request.url ?? '').split('?', 1)[0]!.slice(0, 200);
    options.observe(route, response.statusCode);
    options.log('debug', 'request', {
      id,
      method: request.method,
      path,
      route,
      status: response.statusCode,
      durationMs,
    });
  });
  await respond(request, response, reply);
}

/** The gateway's HTTP server, not yet listening. */
export function createServer(options: ServerOptions): Server {
  const server = createHttpServer(
    { maxHeaderSize: LARGEST_HEADERS, requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      request.resume();
      handle(options, request, response).catch((error: unknown) => {
        options.log('error', 'a request failed', { reason: String(error) });
        response.destroy();
      });
    }
  );
  server.maxRequestsPerSocket = 0;
  return server;
}
