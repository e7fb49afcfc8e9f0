import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { chooseCoding, type Coding } from './chooseCoding';
import { etagOf, namesEtag } from './etag';
import type { Reply } from './Reply';

/** Below this compression costs more than it saves. */
const SMALLEST_COMPRESSED = 1024;

const gzipBody = promisify(gzip);
const brotliBody = promisify(brotliCompress);

/** Fast settings: an answer is compressed for one reader. */
const COMPRESS: { readonly [C in Coding]: (body: Buffer) => Promise<Buffer> } = {
  br: (body) => brotliBody(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
  gzip: (body) => gzipBody(body, { level: 1 }),
};

/** Headers of every answer and stream. */
export function setHeaders(response: ServerResponse, id: string): void {
  response.setHeader('x-request-id', id);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-store, private');
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
}

/** Sends a reply: with an ETag and 304 for what the caller has, compressed when that is accepted and pays. */
export async function respond(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const { status, type, identity = reply.body, retryAfterSeconds = null } = reply;
  let body: Buffer = Buffer.from(reply.body);
  response.setHeader('content-type', type);
  response.setHeader('vary', 'accept-encoding');
  if (retryAfterSeconds !== null) {
    response.setHeader('retry-after', retryAfterSeconds);
  }
  if (status === 200) {
    const etag = etagOf(identity);
    response.setHeader('etag', etag);
    if (namesEtag(request.headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
  }
  const coding = body.length > SMALLEST_COMPRESSED ? chooseCoding(request.headers['accept-encoding'] as string) : null;
  if (coding !== null) {
    body = await COMPRESS[coding](body);
    response.setHeader('content-encoding', coding);
  }
  response.setHeader('content-length', body.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}
