import type { ObjectRef } from '../../contract/objectRef';

/** Another object and its relation, before its state is looked up. */
export interface Relation {
  object: ObjectRef;
  relation: string;
}

/** The same relation to each of these. */
export function relate(relation: string, objects: Iterable<ObjectRef>): Relation[] {
  return [...objects].map(({ kind, namespace, name }) => ({ object: { kind, namespace, name }, relation }));
}
