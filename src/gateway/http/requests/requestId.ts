import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What proxies in front send; anything else could carry markup or line ends into logs. */
const SANE = /^[A-Za-z0-9._-]{1,64}$/;

/** The caller's `X-Request-Id` where it is a plain word, else a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}
