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
export function podTests(cache: ClusterCache, { namespace, node, owner, sees }: PodFilter): Test[] {
  const tests: Test[] = [];
  const hidden = those(cache.store('pods').namespaces(), (where) => !sees(where));
  if (hidden.size > 0) {
    tests.push((pod) => !hidden.has(pod.namespace));
  }
  if (namespace !== undefined) {
    tests.push((pod) => pod.namespace === namespace);
  }
  if (owner !== undefined) {
    const families = those(cache.indexes.pods.families(), (family) => {
      const found = family.namespace === owner.namespace ? ownerOfFamily(cache, family) : null;
      return found?.kind === owner.kind && found.name === owner.name;
    });
    tests.push((pod) => families.has(pod.family));
  }
  if (node !== undefined) {
    tests.push((pod) => pod.nodeName === node);
  }
  return tests;
}
