import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
/** Below this gzip costs more than it saves. */
const SMALLEST_GZIP = 1024;

export interface Reply {
  status: number;
  type: string;
  body: string;
}

function acceptsGzip(request: IncomingMessage): boolean {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return accepted.split(',').some((coding) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(coding));
}

function matches(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}

/** Sends a reply: with an ETag and 304 for what the caller has, compressed when that is accepted and pays. */
export async function respond(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const { status, type } = reply;
  let body: Buffer = Buffer.from(reply.body);
  response.setHeader('content-type', type);
  response.setHeader('vary', 'accept-encoding');
  if (status === 200) {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    response.setHeader('etag', `W/${etag}`);
    if (matches(request.headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
  }
  if (body.length > SMALLEST_GZIP && acceptsGzip(request)) {
    body = await compress(body, { level: 1 });
    response.setHeader('content-encoding', 'gzip');
  }
  response.setHeader('content-length', body.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}
