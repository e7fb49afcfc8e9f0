import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Connection } from '../connection/Connection';

/** Answers one request; it may leave the answer open. */
export type Script = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => void;

/** An HTTP server that does what a test says, and remembers what it was asked. */
export class FakeApiServer {
  readonly requests: Array<{ url: string; headers: http.IncomingHttpHeaders }> = [];
  private readonly server: http.Server;

  /** @param script may be replaced while the server runs */
  constructor(public script: Script) {
    this.server = http.createServer((request, response) => {
      this.requests.push({ url: request.url ?? '', headers: request.headers });
      this.script(request, response, new URL(request.url ?? '/', 'http://x').searchParams);
    });
  }

  async listen(port = 0): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  connection(token: () => string = () => 'token'): Connection {
    const { port } = this.server.address() as AddressInfo;
    return {
      server: `http://127.0.0.1:${port}`,
      tls: async () => ({}),
      credentials: {
        headers: async () => ({ authorization: `Bearer ${token()}` }),
        refresh: async () => false,
      },
    };
  }

  /** Breaks every connection. */
  cut(): void {
    this.server.closeAllConnections();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Sends protobuf with status 200, or another one. */
export function protobuf(response: ServerResponse, body: Buffer, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/vnd.kubernetes.protobuf' }).end(body);
}

/** Opens a watch stream; the caller writes frames. */
export function openWatch(response: ServerResponse, ...frames: Buffer[]): void {
  response.writeHead(200, { 'content-type': 'application/vnd.kubernetes.protobuf;stream=watch' });
  response.flushHeaders();
  for (const frame of frames) {
    response.write(frame);
  }
}
