import type { Pod, Workload } from '../../contract/objects';
import type { IndexedView } from './IndexedView';

/** All pods below a workload: its own and those of its ReplicaSets or Jobs. */
export function podsOfOwner(view: IndexedView, workload: Workload): Pod[] {
  const pods = [...view.podsManagedBy(workload.meta.uid)];
  for (const child of view.workloadsManagedBy(workload.meta.uid)) {
    pods.push(...view.podsManagedBy(child.meta.uid));
  }
  return pods;
}
