import type { Resource } from '../../contract/kinds';
import type { EpochMs } from '../../contract/time';

/** What of some kinds a caller may see. */
export interface Scope {
  /** `namespace` is null for cluster-scoped objects. What may not be seen is answered as if it did not exist. */
  sees(resource: Resource, namespace: string | null): boolean;
}

/** One caller, known by its token or its signed Grafana identity. Decided anew for each request, before the cache is read. */
export interface Access {
  /** Who it is, for the log; never a secret. */
  subject: string;
  /** When what identifies the caller ends, and its streams with it; null: never. */
  expiresAt: EpochMs | null;
  /** Settles what the caller may see of these kinds; whatever cannot be settled is not seen. Never rejects. */
  scope(resources: readonly Resource[]): Promise<Scope>;
}

/** A caller that may see all that the gateway itself may read. */
export function fullAccess(subject: string): Access {
  return { subject, expiresAt: null, scope: () => Promise.resolve({ sees: () => true }) };
}
