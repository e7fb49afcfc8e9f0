import type { Resource } from '../kinds';
import type { StreamEnd } from './stream';

export interface ChangedObject {
  /** Null for cluster-scoped objects. */
  namespace: string | null;
  name: string;
  removed: boolean;
}

export interface ChangedKind {
  resource: Resource;
  /** What was set or removed, each object once, in its latest state; null when there were too many to name, or all was listed anew. */
  objects: ChangedObject[] | null;
}

/** Something changed: at most one such event a second, with all that changed since the one before. */
export interface ChangedEvent {
  event: 'changed';
  data: { kinds: ChangedKind[] };
}

/** What happened since the given id is not known any more (or never was, at the start): read everything again. */
export interface ResetEvent {
  event: 'reset';
  data: { reason: 'start' | 'too-old' | 'another-gateway' };
}

export type ChangesEvent = ChangedEvent | ResetEvent | StreamEnd;
