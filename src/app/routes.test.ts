import { matchPath } from 'react-router-dom';
import { APP_ID } from '../contract/identity';
import { objectPath, PAGES } from '../contract/links';
import { ROUTE_PATHS } from './routes';

const match = (route: string, path: string) => matchPath(`/a/${APP_ID}/${route}`, path)?.params;

describe('pages are found at the addresses that links lead to', () => {
  test.each([
    [ROUTE_PATHS.overview, PAGES.overview, {}],
    [ROUTE_PATHS.nodes, PAGES.nodes, {}],
    [ROUTE_PATHS.node, `${PAGES.nodes}/node-a`, { name: 'node-a' }],
    [ROUTE_PATHS.alerts, PAGES.alerts, {}],
    [ROUTE_PATHS.setup, PAGES.setup, {}],
    [
      ROUTE_PATHS.object,
      objectPath({ kind: 'Deployment', namespace: 'shop', name: 'web' }),
      { resource: 'deployments', namespace: 'shop', name: 'web' },
    ],
    [
      ROUTE_PATHS.object,
      objectPath({ kind: 'Node', namespace: null, name: 'a' }),
      { resource: 'nodes', namespace: '-', name: 'a' },
    ],
  ])('%s at %s', (route, path, params) => {
    expect(match(route, path)).toEqual(params);
  });
});
