import { RESOURCES, type Resource } from '../../contract/kinds';
import type { EpochMs } from '../../contract/time';

/** What may be seen apart from the rest: a kept kind, or the logs of pods. */
export type Readable = Resource | 'pods/log';

export const READABLE: readonly Readable[] = [...RESOURCES, 'pods/log'];

/** What of some kinds a caller may see. */
export interface Scope {
  /** `namespace` is null for cluster-scoped objects. What may not be seen is answered as if it did not exist. */
  sees(resource: Readable, namespace: string | null): boolean;
}

/** One caller, known by its token or its signed Grafana identity. Decided anew for each request, before the cache is read. */
export interface Access {
  /** Who it is, for the log; never a secret. */
  subject: string;
  /** When what identifies the caller ends, and its streams with it; null: never. */
  expiresAt: EpochMs | null;
  /** True when nothing that the gateway reads is hidden from the caller; others are told no totals over the cluster. */
  seesAll: boolean;
  /** Aborted when the caller's token is no longer accepted; its streams end then. */
  ended: AbortSignal;
  /**
   * Settles what the caller may see of these kinds; whatever cannot be settled is not seen. Never rejects.
   * @param namespace the only one that matters to the caller, which saves asking about others
   */
  scope(resources: readonly Readable[], namespace?: string): Promise<Scope>;
}

const NEVER = new AbortController().signal;

/** A caller that may see all that the gateway itself may read. */
export function fullAccess(subject: string): Access {
  const scope = () => Promise.resolve({ sees: () => true });
  return { subject, expiresAt: null, ended: NEVER, seesAll: true, scope };
}
