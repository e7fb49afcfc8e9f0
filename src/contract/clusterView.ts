import type { Resource } from './kinds';
import type { ObjectOf } from './objects';

/**
 * Read access to everything known of a cluster at one moment: what diagnosis works on.
 * The gateway's cache provides it; tests build one from recorded objects.
 */
export interface ClusterView {
  /** All objects of a kind. Empty both when there are none and when the kind is not readable: ask `isKnown`. */
  all<R extends Resource>(resource: R): Iterable<ObjectOf[R]>;
  /** One object; `namespace` is null for cluster-scoped kinds. */
  get<R extends Resource>(resource: R, namespace: string | null, name: string): ObjectOf[R] | undefined;
  /** False while a kind has never been listed (forbidden, absent, not yet synced): its absence then says nothing. */
  isKnown(resource: Resource): boolean;
}
