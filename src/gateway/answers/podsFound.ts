import type { ObjectRef } from '../../contract/objectRef';
import type { ClusterCache } from '../cache/ClusterCache';
import { keepWhere } from '../cache/pods/markWhere';
import type { BrokenPods } from './BrokenPods';
import { ownerOfFamily } from './ownerOfFamily';
import { podsWithText } from './podsWithText';

export interface PodFilter {
  namespace?: string;
  node?: string;
  /** Outermost owner. */
  owner?: ObjectRef;
  /** In namespace, name, status, node, address, owner's name or cause; letter case aside. */
  text?: string;
  /** Whether pods of a namespace may be seen at all. */
  sees: (namespace: string) => boolean;
}

/**
 * The pods a filter lets through as they are now: 1 at their slots. To be used before anything else is done: the next change
 * may put others there.
 */
export function podsFound(
  cache: ClusterCache,
  { namespace, node, owner, text = '', sees }: PodFilter,
  broken: BrokenPods
): Uint8Array {
  const { all, slots } = cache.indexes.pods;
  const { columns } = slots;
  const found = text === '' ? new Uint8Array(all.length).fill(1) : podsWithText(cache, text, broken);
  const isWanted = (where: string) => (namespace === undefined || where === namespace) && sees(where);
  keepWhere(columns.namespace.matching(isWanted), columns.namespace.at, found);
  if (node !== undefined) {
    keepWhere(
      columns.node.matching((name) => name === node),
      columns.node.at,
      found
    );
  }
  if (owner !== undefined) {
    const isOwned = columns.family.matching((family) => {
      const its = family.namespace === owner.namespace ? ownerOfFamily(cache, family) : null;
      return its?.kind === owner.kind && its.name === owner.name;
    });
    keepWhere(isOwned, columns.family.at, found);
  }
  return found;
}
