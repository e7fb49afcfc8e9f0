import fc from 'fast-check';
import { RESOURCES } from '../../../contract/kinds';
import { ROUTES, type RouteName } from '../../../contract/routes';
import { HttpError } from '../HttpError';
import { matchRoute, parsePath } from './matchRoute';
import { parseQuery } from './parseQuery';

/** What a path leads to: an error code, no route, or the route and its parameters. */
function outcome(pathname: string): string {
  const matched = matchRoute(pathname);
  if (!matched) {
    return 'no route';
  }
  try {
    return `${matched.name} ${JSON.stringify(parsePath(ROUTES[matched.name].parameters, matched.raw))}`;
  } catch (error) {
    return error instanceof HttpError ? error.body.code : 'not a typed error';
  }
}

const object = (name: string) => `/api/v1/objects/pods/shop/${name}`;

describe('paths (H1)', () => {
  test.each([
    '/api/v1/../v1/pods',
    '/api/v1/./pods',
    '/api/v1/%2e%2e/pods',
    '/api/v1/pods%2f..%2fnodes',
    '/api/v1//pods',
    '//api/v1/pods',
    '/api/v1/pods/',
    '/api/v1/pods.',
    '/api/v1/pods;a=b',
    '/API/v1/pods',
    '/api/v1/pods\\..\\nodes',
    '/api/v1/%70ods',
    '/api/v1/pods#x',
    '/api/v1/pods%00',
    'http://evil.example/api/v1/pods',
    '@evil.example/api/v1/pods',
    '*',
    '',
    `/${'a/'.repeat(30_000)}`,
    '/__proto__',
    '/api/v1/constructor',
  ])('%.60s is no route', (path) => {
    expect(outcome(path)).toBe('no route');
  });

  test.each([
    '..',
    '%2e%2e',
    '%252e%252e',
    '..%2f..%2fsecrets',
    '..;',
    '..%5c',
    'a%2fb',
    'a%5cb',
    'a.',
    '.a',
    'a%00',
    'a%0d%0aX:y',
    'a%09',
    '%c0%ae%c0%ae',
    '%c0%80',
    '%ff',
    '%ed%a0%80',
    '%',
    '%zz',
    '%ef%bc%8e%ef%bc%8e',
    'a%20b',
    'a@b',
    '',
  ])('as a name %s is refused', (name) => {
    expect(outcome(object(name))).toBe('bad-parameter');
  });
});

describe('names (H2) and kinds (H3)', () => {
  test.each([
    'p\u043ed',
    '\u202egnp',
    'a'.repeat(254),
    '-a',
    'a-',
    '__proto__',
    'toString',
    'A',
    'a_b',
    '${x}',
    'a$__range',
    '"} or vector(1) #',
  ])('as a name %.20s is refused', (name) => {
    expect(outcome(object(encodeURIComponent(name)))).toBe('bad-parameter');
  });

  test.each(['constructor', 'valueof', 'a'.repeat(253), 'a.b:c', '0'])('%.20s is a name like any other', (name) => {
    expect(outcome(object(name))).toBe(`object ${JSON.stringify({ resource: 'pods', namespace: 'shop', name })}`);
  });

  test.each(['a'.repeat(64), '--', '..', 'a.b', 'A', '*'])('as a namespace %.10s is refused', (namespace) => {
    expect(outcome(`/api/v1/objects/pods/${encodeURIComponent(namespace)}/a`)).toBe('bad-parameter');
  });

  test.each([
    'secrets',
    'configmaps',
    'Pods',
    'pod',
    'pods%2fexec',
    'pods%2fproxy',
    'nodes%2fproxy',
    'serviceaccounts%2ftoken',
    'pods%00',
    '..',
    '*',
    '__proto__',
    'constructor',
    '',
  ])('%s is no kind', (kind) => {
    expect(outcome(`/api/v1/objects/${kind}/shop/a`)).toBe('unknown-kind');
    expect(outcome(`/api/v1/objects/${kind}`)).toBe('unknown-kind');
  });
});

const queryCode = (name: RouteName, search: string): string => {
  try {
    return JSON.stringify(parseQuery(ROUTES[name].query, search));
  } catch (error) {
    return error instanceof HttpError ? error.body.code : 'not a typed error';
  }
};

describe('queries (H4–H6)', () => {
  test.each([
    ...['watch=true', 'pretty', 'fieldManager=x', 'dryRun=All', 'impersonate=admin', 'resourceVersion=0', 'as=root'],
    ...['__proto__=x', '__proto__[a]=x', 'constructor=x', 'limit[]=1', 'Limit=1', 'limit%00=1', '%ff=1'],
    ...['limit=0', 'limit=-1', 'limit=1e9', 'limit=1000000000', 'limit=NaN', 'limit=Infinity', 'limit=', 'limit=1.5'],
    ...['limit=0x10', 'limit=%2b1', 'limit=+1', 'limit=1&limit=1', `limit=${'9'.repeat(400)}`, 'limit=١'],
    ...['sort=__proto__', 'sort=toString', 'sort=constructor', 'sort=hasOwnProperty', 'sort=', 'order=ASC'],
    ...['namespace=..', 'namespace=a/b', 'namespace=A', 'namespace=*', 'namespace=a%00', 'namespace=%c0%ae'],
    ...[`text=${'x'.repeat(201)}`, 'text=%00', 'text=a%0d%0ab', 'text=%1b[31m', 'text=%c2%9b', 'text=%ed%a0%80'],
    ...[`cursor=${'x'.repeat(1201)}`, 'cursor=%ff'],
  ])('%.40s is refused', (search) => {
    expect(queryCode('pods', search)).toBe('bad-parameter');
  });

  test('a search text is only ever a text', () => {
    const text = '(a+)+$ .*[ \\ "} or vector(1) # ${jndi:x} <script>';
    expect(JSON.parse(queryCode('pods', `text=${encodeURIComponent(text)}`))).toMatchObject({ text });
  });

  test('a refusal names what is allowed and does not repeat a long value', () => {
    try {
      parseQuery(ROUTES.pods.query, `limit=${'9'.repeat(5000)}`);
      throw new Error('not refused');
    } catch (error) {
      const { body } = error as HttpError;
      expect(body.allowed).toEqual(['1 to 500']);
      expect(JSON.stringify(body).length).toBeLessThan(400);
    }
  });

  test.each(['after=%0a', 'after=<x>', `after=${'x'.repeat(101)}`, 'kinds=', 'kinds=pods,', 'kinds=secrets'])(
    'of changes: %.30s is refused',
    (search) => {
      expect(queryCode('changes', search)).toBe('bad-parameter');
    }
  );
});

test('no path and no query makes anything but a typed error or checked parameters', () => {
  const piece = fc.oneof(
    fc.constantFrom('api', 'v1', 'objects', 'pods', 'shop', ...RESOURCES, '..', '%2e', '%00', '', '-', 'logs', 'yaml'),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.string({ maxLength: 8 }).map(encodeURIComponent)
  );
  const path = fc.array(piece, { maxLength: 9 }).map((pieces) => `/${pieces.join('/')}`);
  const pair = fc.tuple(fc.oneof(fc.constantFrom('limit', 'sort', 'text', 'cursor', 'namespace'), piece), piece);
  fc.assert(
    fc.property(path, fc.array(pair, { maxLength: 4 }), (pathname, pairs) => {
      expect(outcome(pathname)).not.toBe('not a typed error');
      const search = pairs.map((both) => both.join('=')).join('&');
      expect(queryCode('pods', search)).not.toBe('not a typed error');
    }),
    { numRuns: 500 }
  );
});
