import type { Resource } from '../../../contract/kinds';
import type { ObjectMeta, ObjectOf } from '../../../contract/objects';
import { type ObjectFamily, objectTable, type ObjectTable } from '../ObjectTable';

/** A table whose objects are named by namespace and `label`, which is what kube-state-metrics does for nearly every kind. */
export function namedTable<R extends Resource>(
  resource: R,
  label: string,
  families: ReadonlyArray<ObjectFamily<ObjectOf[R]>>
): ObjectTable {
  return objectTable<R, ObjectOf[R]>({
    resource,
    labels: ['namespace', label],
    identity: ({ meta }: { meta: ObjectMeta }) => [meta.namespace ?? '', meta.name],
    facts: (object) => object,
    families,
  });
}
