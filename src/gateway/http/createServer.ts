import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { answerRequest, type Service } from './answerRequest';
import { Admission } from './limits/Admission';
import { LIMITS } from './limits/limits';
import { StreamCount } from './limits/StreamCount';
import { refuseMalformed } from './replies/refuseMalformed';
import { setHeaders } from './replies/respond';
import { Exchange } from './requests/Exchange';
import { logExchange } from './requests/logExchange';
import type { ServerOptions } from './ServerOptions';

/** While it closes: a connection whose answer is complete is kept by its client and would hold the server. */
const IDLE_CHECK_MS = 50;

export interface GatewayServer {
  server: Server;
  openStreams(): number;
  /** Takes no more requests and ends streams with an event; resolves when all is answered, at the latest after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

async function serve(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { log, observe } = service.options;
  const exchange = new Exchange(request, response);
  response.once('close', () => {
    observe(exchange.route, response.statusCode);
    logExchange(log, exchange);
  });
  setHeaders(response, exchange.id);
  request.resume();
  try {
    await answerRequest(service, exchange);
  } catch (error) {
    log('error', 'an answer could not be sent', { id: exchange.id, reason: String(error) });
    response.destroy();
  }
}

async function closeServer(server: Server, stopping: AbortController, graceMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  stopping.abort();
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await ended;
  clearInterval(idle);
  clearTimeout(timer);
}

/** The gateway's HTTP server, not yet listening. */
export function createServer(options: ServerOptions): GatewayServer {
  const limits = { ...LIMITS, ...options.limits };
  const stopping = new AbortController();
  const service: Service = {
    options,
    limits,
    admission: new Admission(limits),
    scrapes: new Admission({ answers: limits.scrapes, waiting: limits.scrapesWaiting, waitMs: limits.waitMs }),
    streams: new StreamCount(limits),
    stopping: stopping.signal,
  };
  const settings = {
    maxHeaderSize: limits.headerBytes,
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
    joinDuplicateHeaders: false,
  };
  const listener = (request: IncomingMessage, response: ServerResponse) => void serve(service, request, response);
  const server = options.tls
    ? createHttpsServer({ ...settings, ...options.tls }, listener)
    : createHttpServer(settings, listener);
  server.maxHeadersCount = 0;
  server.maxConnections = limits.connections;
  server.on('clientError', (error, socket) => {
    const code = refuseMalformed(error, socket);
    if (code !== null) {
      options.refused(code);
    }
  });
  server.on('drop', () => options.refused('too-many-connections'));
  return {
    server,
    openStreams: () => service.streams.open,
    close: (graceMs) => closeServer(server, stopping, graceMs),
  };
}
