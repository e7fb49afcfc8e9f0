import type { KubeEvent } from '../../../contract/objects';

/** An event happened at least once: one of events.k8s.io without a series carries no count. */
function occurrences({ count }: KubeEvent): number {
  return Math.max(1, count);
}

/** How often the event happened since `before`: a count that grew, or all of it when the event is new or was made again. */
export function growth(before: KubeEvent | undefined, after: KubeEvent): number {
  const same = before !== undefined && before.meta.uid === after.meta.uid;
  return Math.max(0, occurrences(after) - (same ? occurrences(before) : 0));
}
