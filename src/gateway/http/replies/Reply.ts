import type { Freshness } from '../../../contract/answers';

/** An answer that is whole before it is sent. */
export interface Reply {
  status: number;
  type: string;
  body: string;
  /** What the ETag is made of; the body if not given. */
  identity?: string;
  retryAfterSeconds?: number | null;
}

export const JSON_TYPE = 'application/json; charset=utf-8';
export const TEXT_TYPE = 'text/plain; charset=utf-8';

/** A value as JSON. */
export function jsonReply(status: number, value: unknown): Reply {
  return { status, type: JSON_TYPE, body: JSON.stringify(value) };
}

/**
 * An answer of a route. Its ETag does not depend on `asOf` and `resourceVersions`: who has the same content is told 304, which
 * says that it is still true now; once a kind is not live any more `degraded` changes, and the ETag with it.
 */
export function answerReply(answer: object): Reply {
  const { asOf, resourceVersions, ...content } = answer as Partial<Freshness>;
  const identity = JSON.stringify(content);
  const [start, end] = [JSON.stringify({ asOf, resourceVersions }).slice(0, -1), identity.slice(1)];
  return { status: 200, type: JSON_TYPE, body: `${start}${start === '{' || end === '}' ? '' : ','}${end}`, identity };
}
