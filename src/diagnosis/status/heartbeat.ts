import type { Node } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { IndexedView } from '../view/IndexedView';
import { HEARTBEAT_GRACE } from '../windows';

/** Where nodes keep their leases. */
export const LEASE_NAMESPACE = 'kube-node-lease';

/**
 * When a node last renewed its lease, if that is longer ago than a lease may be, measured against the latest renewal of any
 * node: neither the clock of the reader nor a cache that stands still makes every node look silent. Null while it beats.
 */
export function stoppedHeartbeat(view: IndexedView, node: Node): EpochMs | null {
  const lease = view.get('leases', LEASE_NAMESPACE, node.meta.name);
  const latest = view.latestHeartbeat();
  if (!lease || lease.renewedAt === null || latest === null) {
    return null;
  }
  const allowed = Math.max(HEARTBEAT_GRACE, (lease.durationSeconds ?? 0) * 1000);
  return latest - lease.renewedAt > allowed ? lease.renewedAt : null;
}
