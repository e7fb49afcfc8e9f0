import { createHash } from 'node:crypto';

/** A weak entity tag of some content: weak, because the same content may be sent in several codings. */
export function etagOf(content: string): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');

/** Does an If-None-Match header name this tag (weak comparison, RFC 9110 §13.1.2). */
export function namesEtag(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}
