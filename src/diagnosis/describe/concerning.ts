import type { Impact, Problem } from '../../contract/answers';
import { type ObjectRef, sameRef } from '../../contract/objectRef';
import { refKey } from '../view/refOf';
import type { Relation } from './relation';

/** Relations through which a problem of the other object is one of this object too. */
const CARRIES: ReadonlySet<string> = new Set([
  'owner',
  'owned',
  'runs on',
  'runs here',
  'selects pods of',
  'contains',
  'uses',
  'bound to',
  'used by',
]);

/**
 * Problems that concern an object: its own, those that explain or hurt it, and those of its owner, its node, or what it
 * owns. A node's troubles concern its pods only when the node is lost or evicts; any node problem is such.
 */
export function problemsConcerning(
  problems: readonly Problem[],
  self: ObjectRef,
  relations: readonly Relation[]
): Problem[] {
  const near = new Set(relations.filter(({ relation }) => CARRIES.has(relation)).map(({ object }) => refKey(object)));
  return problems.filter(
    ({ object, worst, explains, hurts }) =>
      sameRef(object, self) ||
      (self.kind === 'Namespace' && object.namespace === self.name) ||
      near.has(refKey(object)) ||
      (worst !== null && sameRef(worst, self)) ||
      explains.some((ref) => sameRef(ref, self)) ||
      hurts.some((impact) => sameRef(impact.object, self))
  );
}

/** Whom these problems hurt, each once, the object itself left out. */
export function hurtsOf(problems: readonly Problem[], self: ObjectRef): Impact[] {
  const impacts = new Map<string, Impact>();
  for (const impact of problems.flatMap(({ hurts }) => hurts)) {
    if (!sameRef(impact.object, self)) {
      impacts.set(refKey(impact.object), impact);
    }
  }
  return [...impacts.values()];
}
