import { identityRefused } from './IdentityError';

/** Grafana's have about 700 characters. */
const LONGEST = 8192;
const PART = /^[A-Za-z0-9_-]+$/;
/** R and S of P-256 (RFC 7518 §3.4). */
const SIGNATURE_BYTES = 64;

export interface ParsedToken {
  kid: string;
  claims: Record<string, unknown>;
  /** What the signature covers. */
  signed: string;
  signature: Buffer;
}

function objectIn(part: string, what: string): Record<string, unknown> {
  try {
    const value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Told below, like any other value that is no object.
  }
  throw identityRefused(`its ${what} is no JSON object`);
}

/**
 * Takes apart a compact JWT (RFC 7519) without trusting it. Grafana signs with ES256 and nothing else, so that no other
 * algorithm is ever tried, least of all one the token names. Throws HttpError.
 */
export function parseIdToken(token: string): ParsedToken {
  const parts = token.split('.');
  const [head = '', body = '', tail = ''] = parts;
  if (token.length > LONGEST || parts.length !== 3 || !parts.every((part) => PART.test(part))) {
    throw identityRefused('it is no signed JSON web token');
  }
  const { alg, kid, typ, crit } = objectIn(head, 'header');
  if (alg !== 'ES256') {
    throw identityRefused('its algorithm is not ES256');
  }
  if (crit !== undefined || (typ !== undefined && (typeof typ !== 'string' || typ.toLowerCase() !== 'jwt'))) {
    throw identityRefused('it is another kind of token');
  }
  if (typeof kid !== 'string' || kid === '') {
    throw identityRefused('it names no key');
  }
  const signature = Buffer.from(tail, 'base64url');
  if (signature.length !== SIGNATURE_BYTES) {
    throw identityRefused('its signature has another length');
  }
  return { kid, claims: objectIn(body, 'body'), signed: `${head}.${body}`, signature };
}
