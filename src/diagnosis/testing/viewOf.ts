import type { ClusterView } from '../../contract/clusterView';
import { KINDS, RESOURCES, type Resource } from '../../contract/kinds';
import type { ObjectMeta, ObjectOf } from '../../contract/objects';

/** Objects by kind; a kind left out counts as known and empty. */
export type Objects = { [R in Resource]?: Array<ObjectOf[R]> };

const key = (namespace: string | null, name: string) => `${namespace ?? ''}/${name}`;

/** A ClusterView over objects in memory. `unknown` kinds answer as if never listed. */
export function viewOf(objects: Objects, unknown: readonly Resource[] = []): ClusterView {
  const tables = new Map<Resource, Map<string, { meta: ObjectMeta }>>();
  for (const resource of RESOURCES) {
    const list: ReadonlyArray<{ meta: ObjectMeta }> = unknown.includes(resource) ? [] : (objects[resource] ?? []);
    tables.set(resource, new Map(list.map((object) => [key(object.meta.namespace, object.meta.name), object])));
  }
  return {
    all: <R extends Resource>(resource: R) => (tables.get(resource)?.values() ?? []) as Iterable<ObjectOf[R]>,
    get: <R extends Resource>(resource: R, namespace: string | null, name: string) =>
      tables.get(resource)?.get(key(KINDS[resource].namespaced ? namespace : null, name)) as ObjectOf[R] | undefined,
    isKnown: (resource) => !unknown.includes(resource),
  };
}
