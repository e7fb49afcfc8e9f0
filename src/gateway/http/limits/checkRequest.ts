import type { IncomingMessage } from 'node:http';
import { httpError } from '../HttpError';
import type { Limits } from './limits';

/** Headers that say who asks: twice there is no telling which counts. */
const ONCE = new Set(['authorization', 'x-grafana-id', 'host', 'last-event-id']);

function checkHeaders({ rawHeaders }: IncomingMessage, most: number): void {
  const count = rawHeaders.length / 2;
  if (count > most) {
    throw httpError('request-too-large', 'There are too many headers', `${count} headers`, [`at most ${most}`]);
  }
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!.toLowerCase();
    if (ONCE.has(name) && seen.has(name)) {
      throw httpError('bad-request', `The header ${name} may be there only once`, `${name} is there more than once`);
    }
    seen.add(name);
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length'];
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
}

/** Refuses what no route takes: other methods, a body, an address or headers beyond the limits. Throws HttpError. */
export function checkRequest(request: IncomingMessage, limits: Pick<Limits, 'url' | 'headers'>): void {
  const { method, url = '' } = request;
  if (url.length > limits.url) {
    throw httpError('request-too-large', 'The address is too long', `${url.length} characters`, [
      `at most ${limits.url}`,
    ]);
  }
  checkHeaders(request, limits.headers);
  if (method !== 'GET' && method !== 'HEAD') {
    throw httpError('method-not-allowed', 'The gateway only reads', `method is ${method}`, ['GET', 'HEAD']);
  }
  if (hasBody(request)) {
    throw httpError('body-refused', 'The gateway reads no body', 'the request has a body', ['no body']);
  }
}
