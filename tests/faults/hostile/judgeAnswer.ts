import { ERROR_STATUS, type ErrorBody } from '../../../src/contract/errors';
import { ROUTES } from '../../../src/contract/routes';
import type { HostileRequest } from './HostileRequest';
import type { RawAnswer } from './sendRaw';

/** What an HTTP parser says to something that is not HTTP, before anything of ours is asked. */
const PARSER_STATUS = [400, 408, 413, 414, 417, 431, 501, 505];
/** Headers an answer may have; another one was smuggled in. */
const HEADERS = new Set([
  'allow',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-security-policy',
  'content-type',
  'cross-origin-resource-policy',
  'date',
  'etag',
  'keep-alive',
  'referrer-policy',
  'retry-after',
  'strict-transport-security',
  'transfer-encoding',
  'vary',
  'x-accel-buffering',
  'x-content-type-options',
  'x-request-id',
]);
/** Paths that answer without being in the route table. */
const OTHER_PATHS = ['/healthz', '/metrics', '/readyz', '/livez'];
const OPEN_PATHS = ['/healthz', '/readyz', '/livez', '/metrics'];

const ROUTE_PATTERNS = Object.values(ROUTES).map(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`));
const pathOf = ({ target }: HostileRequest) => target.split('?', 1)[0]!;

function isTypedError({ status, body }: RawAnswer): boolean {
  try {
    const { code, message, detail, allowed } = JSON.parse(body) as Partial<ErrorBody>;
    const known = code !== undefined && Object.hasOwn(ERROR_STATUS, code) && ERROR_STATUS[code] === status;
    return known && typeof message === 'string' && typeof detail === 'string' && Array.isArray(allowed);
  } catch {
    return false;
  }
}

function isRightfulSuccess(request: HostileRequest, token: string): boolean {
  const path = pathOf(request);
  const given = request.headers.filter(([name]) => name.toLowerCase() === 'authorization').map(([, value]) => value);
  const authorized = /^Bearer +(\S+) *$/i.exec(given[0] ?? '')?.[1] === token;
  const exists = OTHER_PATHS.includes(path) || ROUTE_PATTERNS.some((pattern) => pattern.test(path));
  return exists && (authorized || OPEN_PATHS.includes(path));
}

function isJson(body: string): boolean {
  try {
    return typeof JSON.parse(body) === 'object';
  } catch {
    return false;
  }
}

/** What is wrong with an answer; null when it is a typed error, or what the route table promises to somebody with that token. */
export function judgeAnswer(request: HostileRequest, answer: RawAnswer | null, token: string): string | null {
  if (answer === null) {
    return request.malformed ? null : 'closed without an answer';
  }
  const { status, headers, body } = answer;
  const smuggled = headers.find(([name]) => !HEADERS.has(name));
  if (smuggled) {
    return `header ${smuggled.join(': ')} in the answer`;
  }
  if (status === 401 || (status >= 500 && !(request.malformed && PARSER_STATUS.includes(status)))) {
    return `status ${status}: ${body.slice(0, 200)}`;
  }
  if (status === 200 || status === 304) {
    const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
    const whole = request.method === 'HEAD' || status === 304 || !type.startsWith('application/json') || isJson(body);
    return isRightfulSuccess(request, token) && whole ? null : `${status} with ${body.slice(0, 100)}`;
  }
  const bare = request.method === 'HEAD' || (request.malformed === true && PARSER_STATUS.includes(status));
  return bare || isTypedError(answer) ? null : `status ${status} without a typed error: ${body.slice(0, 200)}`;
}
