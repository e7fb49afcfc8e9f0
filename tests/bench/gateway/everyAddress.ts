import { RESOURCES } from '../../../src/contract/kinds';
import { ROUTES } from '../../../src/contract/routes';

/**
 * Every address there is for these objects, and for what stands beside them: each route of the table with every object, every kind, and
 * the table's routes without parameters; then addresses that end in errors.
 * @param objects as `<plural>/<namespace or ->/<name>`
 */
export function everyAddress(objects: readonly string[]): string[] {
  const filled = objects.flatMap((object) => {
    const [resource, namespace, name] = object.split('/') as [string, string, string];
    return Object.values(ROUTES).map(({ path }) =>
      path.replace('{resource}', resource).replace('{namespace}', namespace).replace('{name}', name)
    );
  });
  const kinds = Object.values(ROUTES).flatMap(({ path }) =>
    path.includes('{resource}') && !path.includes('{name}')
      ? RESOURCES.map((kind) => path.replace('{resource}', kind))
      : []
  );
  const found = [...new Set([...filled, ...kinds])].filter((path) => !path.includes('{'));
  const filtered = found.flatMap((path) =>
    ['', '?text=canary', '?namespace=bench-canaries', '?limit=500'].map((query) => path + query)
  );
  const wrong = [
    '/api/v1/objects/secrets/bench-canaries/canary',
    '/api/v1/pods?sort=env',
    '/api/v1/pods?text=%00',
    '/api/v2/pods',
  ];
  return [...filtered, ...wrong, '/metrics', '/healthz'];
}
