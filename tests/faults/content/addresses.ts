import { RESOURCES, type Resource } from '../../../src/contract/kinds';
import { ROUTES, type RouteName } from '../../../src/contract/routes';

/** An object of a cluster; `namespace` is empty for cluster-scoped kinds. */
export interface Place {
  resource: Resource;
  namespace: string;
  name: string;
}

/** Answered from the API server, not from what is kept. */
const READ_NOW: readonly RouteName[] = ['yaml', 'logs', 'logsFollow', 'topNodes', 'topPods'];

/** Where the route table puts a kind of its own before namespace and name. */
const resourceIn = (path: string) => RESOURCES.find((resource) => path.includes(`/${resource}/{namespace}/`));

function addressesOfRoute(path: string, places: readonly Place[]): string[] {
  if (!path.includes('{')) {
    return [path];
  }
  if (!path.includes('{name}')) {
    return RESOURCES.map((resource) => path.replace('{resource}', resource));
  }
  const only = resourceIn(path);
  return places
    .filter(({ resource }) => only === undefined || resource === only)
    .map(({ resource, namespace, name }) =>
      path
        .replace('{resource}', resource)
        .replace('{namespace}', namespace === '' ? '-' : namespace)
        .replace('{name}', name)
    );
}

/** Every address that the route table has for these objects. @param kept only those answered from what is kept */
export function everyAddress(places: readonly Place[], kept: boolean): string[] {
  const routes = Object.entries(ROUTES).filter(([name]) => !kept || !READ_NOW.includes(name as RouteName));
  return [...routes.flatMap(([, { path }]) => addressesOfRoute(path, places)), '/metrics'];
}

/** Every route that sorts, by each of its columns in both directions. */
export function everySort(): string[] {
  return Object.values(ROUTES).flatMap(({ path, query }) => {
    const { sort } = query as { sort?: { choices?: readonly string[] } };
    const columns = path.includes('{') ? [] : (sort?.choices ?? []);
    return columns.flatMap((column) => [`${path}?sort=${column}`, `${path}?sort=${column}&order=desc`]);
  });
}
