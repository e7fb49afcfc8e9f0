import fc from 'fast-check';
import { ROUTES } from '../contract/routes';
import { ClientError } from './ClientError';
import { routeAddress } from './routeAddress';

describe('routeAddress', () => {
  test.each([
    [ROUTES.health, {}, {}, '/api/v1/health'],
    [ROUTES.nodes, {}, { text: 'a b&c', limit: 5, cursor: undefined }, '/api/v1/nodes?text=a%20b%26c&limit=5'],
    [ROUTES.pods, {}, { namespace: '', workload: 'Job/x' }, '/api/v1/pods?workload=Job%2Fx'],
    [ROUTES.object, { resource: 'pods', namespace: '-', name: 'a:b' }, {}, '/api/v1/objects/pods/-/a%3Ab'],
  ])('%#', (route, path, query, address) => {
    expect(routeAddress(route, path, query)).toBe(address);
  });

  test.each(['', '.', '..', undefined])('name %j is refused: it would lead to another route', (name) => {
    const fill = () => routeAddress(ROUTES.object, { resource: 'pods', namespace: 'a', name }, {});
    expect(fill).toThrow(ClientError);
  });

  test('no name leaves its segment', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 1 }).filter((name) => !/^\.{1,2}$/.test(name)),
        (name) => {
          const address = routeAddress(ROUTES.object, { resource: 'pods', namespace: 'a', name }, {});
          const url = new URL(address, 'http://gateway');
          return url.search === '' && url.hash === '' && decodeURIComponent(url.pathname.split('/')[6]!) === name;
        }
      )
    );
  });
});
