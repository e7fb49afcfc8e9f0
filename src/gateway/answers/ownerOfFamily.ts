import type { ClusterView } from '../../contract/clusterView';
import type { ObjectRef } from '../../contract/objectRef';
import { ownerOf } from '../../diagnosis';
import type { PodFamily } from '../cache/pods/PodTemplates';

/** The outermost owner of the pods of a family; null when nobody manages them. */
export function ownerOfFamily(view: ClusterView, { namespace, owners }: PodFamily): ObjectRef | null {
  const owner = ownerOf(view, { meta: { name: '', namespace, owners } });
  return owner.kind === 'Pod' ? null : owner;
}
