import { generateKeyPairSync, sign, type JsonWebKey } from 'node:crypto';
import type { Role } from '../options';

const LIFETIME_S = 600;
const KEY_ID = 'preview';

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs what Grafana sends as `X-Grafana-Id`: an ES256 JWT of ten minutes with the recorded claims. */
export class IdTokens {
  private readonly pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(private readonly issuer: () => string) {}

  /** Body of `/api/signing-keys/keys`. */
  jwks(): { keys: JsonWebKey[] } {
    const key = this.pair.publicKey.export({ format: 'jwk' });
    return { keys: [{ ...key, kid: KEY_ID, use: 'sig', alg: 'ES256' }] };
  }

  issue(role: Role): string {
    const now = Math.floor(Date.now() / 1000);
    const login = role.toLowerCase();
    const claims = {
      aud: 'org:1',
      iss: this.issuer(),
      sub: `user:${login}`,
      iat: now,
      exp: now + LIFETIME_S,
      role,
      username: login,
      email: `${login}@example.org`,
      identifier: login,
      namespace: 'default',
    };
    const signed = `${base64url({ alg: 'ES256', typ: 'jwt', kid: KEY_ID })}.${base64url(claims)}`;
    const signature = sign('sha256', Buffer.from(signed), { key: this.pair.privateKey, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
  }
}
