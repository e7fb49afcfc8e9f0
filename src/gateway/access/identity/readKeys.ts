import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { Keys } from './KeySet';

const MOST_KEYS = 100;

function keyOf(jwk: Record<string, unknown>): KeyObject | null {
  const { kty, crv, x, y, use, alg } = jwk;
  if (kty !== 'EC' || crv !== 'P-256' || (use ?? 'sig') !== 'sig' || (alg ?? 'ES256') !== 'ES256') {
    return null;
  }
  try {
    return createPublicKey({ key: { kty, crv, x, y } as JsonWebKey, format: 'jwk' });
  } catch {
    return null;
  }
}

/** The ES256 keys of a JSON web key set (RFC 7517), by id; what is no such key is left out. Throws an Error when there is none. */
export function readKeys(text: string): Keys {
  let list: unknown;
  try {
    list = (JSON.parse(text) as { keys?: unknown } | null)?.keys;
  } catch {
    // Told below.
  }
  if (!Array.isArray(list) || list.length > MOST_KEYS) {
    throw new Error('what answers is no JSON web key set');
  }
  const keys = new Map<string, KeyObject>();
  for (const jwk of list as Array<Record<string, unknown> | null>) {
    const key = jwk && keyOf(jwk);
    if (key && typeof jwk.kid === 'string' && !keys.has(jwk.kid)) {
      keys.set(jwk.kid, key);
    }
  }
  if (keys.size === 0) {
    throw new Error('the key set has no ES256 key');
  }
  return keys;
}
