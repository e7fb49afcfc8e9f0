import type { ClusterView } from '../../contract/clusterView';
import type { ObjectRef } from '../../contract/objectRef';
import { ownerOf } from '../../diagnosis';
import type { ClusterCache } from '../cache/ClusterCache';
import type { PodRecord } from '../cache/pods/PodRecord';
import type { PodFamily } from '../cache/pods/PodTemplates';

export interface PodFilter {
  namespace?: string;
  node?: string;
  /** Outermost owner. */
  owner?: ObjectRef;
  /** In namespace, name, status, node, address, owner's name or cause; letter case aside. */
  text?: string;
  /** Whether pods of a namespace may be seen at all. */
  sees: (namespace: string | null) => boolean;
}

/** The outermost owner of the pods of a family; null when nobody manages them. */
export function ownerOfFamily(view: ClusterView, { namespace, owners }: PodFamily): ObjectRef | null {
  const owner = ownerOf(view, { meta: { name: '', namespace, owners } });
  return owner.kind === 'Pod' ? null : owner;
}

function those<T>(things: Iterable<T>, test: (thing: T) => boolean): Set<T> {
  const found = new Set<T>();
  for (const thing of things) {
    if (test(thing)) {
      found.add(thing);
    }
  }
  return found;
}

type Test = (pod: PodRecord) => boolean;

/** The tests a pod must pass, text aside; none when the filter lets everything through. */
export function podTests(cache: ClusterCache, filter: PodFilter): Test[] {
  const { namespace, node, owner, sees } = filter;
  const tests: Test[] = [];
  const families = those(cache.indexes.pods.families(), (family) => {
    if (!sees(family.namespace) || (namespace !== undefined && family.namespace !== namespace)) {
      return false;
    }
    const found = owner && ownerOfFamily(cache, family);
    return !owner || (found?.kind === owner.kind && found.name === owner.name);
  });
  if (families.size < cache.indexes.pods.familyCount) {
    tests.push((pod) => families.has(pod.family));
  }
  if (node !== undefined) {
    tests.push((pod) => pod.nodeName === node);
  }
  return tests;
}
