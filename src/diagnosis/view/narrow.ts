import type { KubeEvent, Lease, Node, ObjectMeta } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { HardTaints } from './IndexedView';

/** Of events about objects of one name, those about this one: events of an earlier object of the same name are left out. */
export function eventsOfSame(found: readonly KubeEvent[], kind: string, meta: ObjectMeta): readonly KubeEvent[] {
  const stranger = (event: KubeEvent) =>
    kind !== 'Node' && event.regarding.uid !== '' && meta.uid !== '' && event.regarding.uid !== meta.uid;
  return found.some(stranger) ? found.filter((event) => !stranger(event)) : found;
}

/** Taints of all nodes but those that only express a preference. */
export function taintsOf(nodes: Iterable<Node>): HardTaints {
  const repelling = [...nodes]
    .map((node) => node.taints.filter(({ effect }) => effect !== 'PreferNoSchedule'))
    .filter((taints) => taints.length > 0);
  const keys = new Set(repelling.flatMap((taints) => taints.map(({ key }) => key)));
  return { nodes: repelling.length, keys: [...keys].sort() };
}

/** When any of these leases was renewed last; null without leases. */
export function latestRenewal(leases: Iterable<Lease>): EpochMs | null {
  let latest: EpochMs | null = null;
  for (const { renewedAt } of leases) {
    if (renewedAt !== null && (latest === null || renewedAt > latest)) {
      latest = renewedAt;
    }
  }
  return latest;
}
