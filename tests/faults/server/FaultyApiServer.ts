import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { isResource, KINDS } from '../../../src/contract/kinds';
import { Exchange, type Asked, type Scene } from './Exchange';
import { PROTOBUF, statusObject } from './wire';

/** Decides how one request is answered: false leaves it to the sound server. */
export type Interfere = (exchange: Exchange) => boolean;

export interface FaultyServerOptions {
  /** Key and certificate to serve HTTPS with. */
  tls?: { key: string; cert: string };
  interfere?: Interfere;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** The collection a path names, as `/api/v1/pods` or `/apis/<group>/<version>/namespaces/<namespace>/<plural>`. */
function askedOf(url: string): Asked | null {
  const { pathname, searchParams: query } = new URL(url, 'http://x');
  const match = /^\/(?:api|apis\/([a-z0-9.]+))\/(v\d+)\/(?:namespaces\/[a-z0-9-]+\/)?([a-z]+)$/.exec(pathname);
  const [, group = '', version, resource = ''] = match ?? [];
  if (!match || !isResource(resource) || KINDS[resource].group !== group || KINDS[resource].version !== version) {
    return null;
  }
  return { verb: query.has('watch') ? 'watch' : 'list', resource, query };
}

/** An API server of one seeded cluster that can be made to fail in every way a client must survive. */
export class FaultyApiServer {
  /** Requests that lists and watches made, e.g. `list pods`. */
  readonly requests: string[] = [];
  /** Tokens that are accepted; any when empty. */
  readonly tokens = new Set<string>();
  /** Breaks every connection that is made. */
  down = false;
  interfere: Interfere;
  private readonly server: http.Server;
  private readonly sockets = new Set<Socket>();

  constructor(
    readonly scene: Scene,
    { tls, interfere = () => false }: FaultyServerOptions = {}
  ) {
    this.interfere = interfere;
    const listener: RequestListener = (request, response) => this.answer(request, response);
    this.server = tls ? https.createServer(tls, listener) : http.createServer(listener);
    this.server.on('connection', (socket: Socket) => {
      if (this.down) {
        socket.resetAndDestroy();
        return;
      }
      socket.setNoDelay(true);
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.address() as AddressInfo;
    return `${this.server instanceof https.Server ? 'https' : 'http'}://127.0.0.1:${port}`;
  }

  /** Serves with another certificate from now on. */
  present(tls: { key: string; cert: string }): void {
    (this.server as https.Server).setSecureContext(tls);
  }

  /** Breaks every connection there is, politely or not. */
  cut(how: 'reset' | 'close' = 'reset'): void {
    for (const socket of this.sockets) {
      how === 'reset' ? socket.resetAndDestroy() : socket.destroy();
    }
  }

  /** Closes the connections that carry no answer now, as a server does that is about to be replaced. */
  closeIdle(): void {
    this.server.closeIdleConnections();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    response.on('error', () => undefined);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (this.tokens.size > 0 && !this.tokens.has(token)) {
      response.writeHead(401, JSON_TYPE).end(JSON.stringify({ kind: 'Status', code: 401, reason: 'Unauthorized' }));
      return;
    }
    const url = request.url ?? '/';
    if (url === '/version') {
      response.writeHead(200, JSON_TYPE).end(JSON.stringify({ gitVersion: 'v1.36.3' }));
      return;
    }
    const asked = askedOf(url);
    if (!asked) {
      this.requests.push(`other ${url}`);
      const body = statusObject(404, 'NotFound', 'the server could not find the requested resource');
      response.writeHead(404, { 'content-type': PROTOBUF }).end(body);
      return;
    }
    this.requests.push(`${asked.verb} ${asked.resource}`);
    const exchange = new Exchange(this.scene, request, response, asked);
    if (!this.interfere(exchange)) {
      exchange.proceed();
    }
  }
}
