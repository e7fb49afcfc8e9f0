import { ROUTES } from '../../../src/contract/routes';
import type { Random } from '../Random';
import { plainRequest, type HostileRequest } from './HostileRequest';

const TARGETS = [
  '/api/v1/pods',
  '/api/v1/health',
  '/api/v1/problems',
  '/api/v1/objects/namespaces/-/default',
  '/metrics',
];
const METHODS = [
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'HEAD',
  'PROPFIND',
  'GET',
  'CONNECT',
  'BREW',
  'get',
];
/** Methods that the HTTP parser itself does not know, or that ask for a tunnel. */
const UNPARSED = ['CONNECT', 'BREW', 'get'];

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Identity tokens that no key ever signed. */
function forgedIdToken(random: Random): string {
  const header = random.pick([
    { alg: 'none' },
    { alg: 'HS256', kid: '../../etc/passwd' },
    { alg: 'ES256', jwk: {} },
    {},
  ]);
  const exp = random.pick<unknown>([4102444800, 0, '4102444800', null]);
  const claims = { sub: 'user:1', aud: 'org:1', iss: 'http://evil', exp, namespaces: ['*'] };
  const signature = random.pick(['', 'AAAA', base64('x')]);
  return random.pick([`${base64(header)}.${base64(claims)}.${signature}`, 'x', '..', `${base64(header)}..`, '']);
}

const IDENTITIES: ReadonlyArray<(random: Random) => [string, string]> = [
  () => ['Impersonate-User', 'system:admin'],
  () => ['Impersonate-Group', 'system:masters'],
  () => ['impersonate-uid', '0'],
  () => ['Impersonate-Extra-scopes', '*'],
  () => ['X-Remote-User', 'system:admin'],
  () => ['X-Remote-Group', 'system:masters'],
  () => ['X-Grafana-User', 'admin'],
  (random) => ['X-Grafana-Id', forgedIdToken(random)],
  (random) => ['x-grafana-id', forgedIdToken(random)],
  () => ['X-Grafana-Org-Id', '1'],
  () => ['X-WEBAUTH-USER', 'admin'],
  () => ['Cookie', 'grafana_session=1; token=1'],
  () => ['Forwarded', 'for=127.0.0.1;host=kubernetes.default'],
  () => ['X-Forwarded-For', '127.0.0.1'],
  () => ['X-Original-URL', '/api/v1/secrets'],
  () => ['X-HTTP-Method-Override', 'DELETE'],
  () => ['Connection', 'Impersonate-User'],
  () => ['Upgrade', 'websocket'],
  () => ['Sec-WebSocket-Protocol', 'base64url.bearer.authorization.k8s.io.x'],
  () => ['Accept', '*/*;q=,application/vnd.kubernetes.protobuf'],
  () => ['Accept-Encoding', 'gzip;q=x, br, \u00ff'],
  () => ['If-None-Match', '*'],
  () => ['Range', 'bytes=0-1'],
  () => ['Last-Event-ID', '../../x'],
];

/** H7: headers that claim to be somebody. The right token is there, so the answer must be the one without them. */
export function hostileHeaders(random: Random, token: string): HostileRequest {
  const plain = plainRequest('H7 headers', random.pick(TARGETS), token);
  const count = random.chance(0.03) ? random.between(100, 1000) : random.between(1, 5);
  const more = Array.from({ length: count }, () => random.pick(IDENTITIES)(random));
  const doubled = random.chance(0.2) ? more.map(([name, value]) => [name.toUpperCase(), value] as const) : [];
  const headers = random.chance(0.5)
    ? [...plain.headers, ...more, ...doubled]
    : [...more, ...doubled, ...plain.headers];
  const size = headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
  return { ...plain, headers, malformed: size > 15_000 };
}

/** H8: no token, a wrong one, one in the wrong place, two at once. */
export function hostileToken(random: Random, token: string): HostileRequest {
  const target = random
    .pick([...Object.values(ROUTES).map(({ path }) => path), '/api/v1/nothing', '/'])
    .replace(/\{\w+\}/g, 'x');
  const wrong = random.pick([`${token}x`, token.slice(1), token.toUpperCase(), '', 'null', '\u00e9', 'a'.repeat(3000)]);
  const headers = random.pick<HostileRequest['headers']>([
    [],
    [['Authorization', `Bearer ${wrong}`]],
    [['Authorization', `Basic ${Buffer.from(`x:${token}`).toString('base64')}`]],
    [['Authorization', token]],
    [['Authorization', `Bearer ${wrong} ${token}`]],
    [['X-Authorization', `Bearer ${token}`]],
    [['Cookie', `token=${token}`]],
    [['X-Grafana-Id', forgedIdToken(random)]],
    [
      ['Authorization', `Bearer ${wrong}`],
      ['Authorization', `Bearer ${token}`],
    ],
  ]);
  const query = random.chance(0.2) ? `?access_token=${token}` : '';
  return { attack: 'H8 tokens', method: 'GET', target: target + query, headers };
}

/** H4: other methods, bodies, upgrades, and requests of which the length is a lie. */
export function hostileMethod(random: Random, token: string): HostileRequest {
  const plain = plainRequest('H4 methods', random.pick(TARGETS), token);
  const method = random.pick(METHODS);
  const bodies: ReadonlyArray<() => Partial<HostileRequest>> = [
    () => ({}),
    () => withBody(plain, Buffer.alloc(random.between(1, 200_000), 'x')),
    () => withBody(plain, Buffer.from('{"kind":"Pod"}')),
    () => ({ headers: [...plain.headers, ['Upgrade', 'websocket'], ['Connection', 'Upgrade']] }),
    () => ({ headers: [...plain.headers, ['Upgrade', 'h2c'], ['HTTP2-Settings', 'AAMAAABkAARAAAAAAAIAAAAA']] }),
    () => ({ headers: [...plain.headers, ['Expect', '100-continue']], malformed: true }),
    () => ({ headers: [...plain.headers, ['Expect', 'miracles']], malformed: true }),
    () => ({ headers: [...plain.headers, ['Content-Length', '-1']], malformed: true }),
    () => ({
      headers: [...plain.headers, ['Transfer-Encoding', 'chunked'], ['Content-Length', '5']],
      body: Buffer.from('0\r\n\r\nGET /api/v1/secrets HTTP/1.1\r\nHost: x\r\n\r\n'),
      malformed: true,
    }),
    () => ({ headers: [...plain.headers, ['X Y', 'z']], malformed: true }),
    () => ({ headers: [...plain.headers, ['X', 'a\r\n b']], malformed: true }),
    () => ({ headers: [...plain.headers, ['X', 'a\u0000b']], malformed: true }),
  ];
  const changed = { ...plain, method, ...random.pick(bodies)() };
  return UNPARSED.includes(method) ? { ...changed, malformed: true } : changed;
}

function withBody(plain: HostileRequest, body: Buffer): Partial<HostileRequest> {
  return { headers: [...plain.headers, ['Content-Length', String(body.length)]], body };
}
