import type { ClusterView } from '../../contract/clusterView';
import { resourceOfKind } from '../../contract/kinds';
import type { ObjectRef } from '../../contract/objectRef';
import type { ObjectMeta } from '../../contract/objects';
import { controllerOf } from './controllerOf';

/** Owner chains are two or three long; a cycle in broken metadata must not hang. */
const LONGEST_CHAIN = 8;

type Owned = Pick<ObjectMeta, 'name' | 'namespace' | 'owners'>;

/**
 * The chain of managing owners above an object, nearest first: ReplicaSet, Deployment. It ends where an owner is not kept,
 * is gone, or has no owner itself. A mirror pod's chain is empty: its Node is where it runs, not what owns it.
 */
export function ownerChain(view: ClusterView, meta: Owned): ObjectRef[] {
  const chain: ObjectRef[] = [];
  let current: Owned | undefined = meta;
  while (current && chain.length < LONGEST_CHAIN) {
    const owner = controllerOf(current);
    if (!owner || owner.kind === 'Node') {
      break;
    }
    const resource = resourceOfKind(owner.kind);
    chain.push({ kind: owner.kind, namespace: meta.namespace, name: owner.name });
    current = resource ? view.get(resource, meta.namespace, owner.name)?.meta : undefined;
  }
  return chain;
}

/** The outermost owner of a pod (Deployment, StatefulSet, CronJob …); the pod itself when nothing manages it. */
export function ownerOf(view: ClusterView, pod: { meta: Owned }): ObjectRef {
  const chain = ownerChain(view, pod.meta);
  return chain[chain.length - 1] ?? { kind: 'Pod', namespace: pod.meta.namespace, name: pod.meta.name };
}
