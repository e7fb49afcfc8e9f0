import { KINDS, type Resource } from '../../contract/kinds';
import type { ObjectRef } from '../../contract/objectRef';
import type { ObjectMeta } from '../../contract/objects';

/** Points at an object of a kept kind. */
export function refOf(resource: Resource, object: { meta: ObjectMeta }): ObjectRef {
  return { kind: KINDS[resource].kind, namespace: object.meta.namespace, name: object.meta.name };
}

/** One string per object, for maps. */
export function refKey(ref: ObjectRef): string {
  return `${ref.kind}/${ref.namespace ?? ''}/${ref.name}`;
}
