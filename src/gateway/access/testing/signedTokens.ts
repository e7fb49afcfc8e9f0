import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export const NOW = Date.UTC(2026, 10, 24, 12);
const seconds = NOW / 1000;

/** What a Grafana 12.4.3 put into the token of a viewer. */
export const CLAIMS = {
  aud: 'org:1',
  iss: 'https://grafana.example/',
  sub: 'user:2',
  iat: seconds - 10,
  exp: seconds + 590,
  role: 'Viewer',
  username: 'viewer',
  email: 'viewer@example.org',
  identifier: '2',
  namespace: 'default',
};

export const HEADER = { alg: 'ES256', typ: 'jwt', kid: 'k1' };

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

export const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
/** The pair whose public half the tests' Grafana publishes as `k1`. */
export const GRAFANA = pair();

/** A compact JWT over any header and claims. */
export function signed(claims: object, header: object = HEADER, key: KeyObject = GRAFANA.privateKey): string {
  const text = `${base64url(header)}.${base64url(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** The body of a key set. */
export function jwks(...keys: ReadonlyArray<readonly [kid: string, key: KeyObject]>): string {
  const published = keys.map(([kid, key]) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' }));
  return JSON.stringify({ keys: published });
}

/** The headers of a request, as Node gives them without joining. */
export function request(authorization?: string, ...identities: string[]): { headersDistinct: NodeJS.Dict<string[]> } {
  return {
    headersDistinct: {
      ...(authorization === undefined ? {} : { authorization: [authorization] }),
      ...(identities.length > 0 ? { 'x-grafana-id': identities } : {}),
    },
  };
}
