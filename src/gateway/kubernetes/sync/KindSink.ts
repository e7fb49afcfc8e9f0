import type { SyncState } from '../../../contract/answers';
import type { ErrorBody } from '../../../contract/errors';
import type { EpochMs } from '../../../contract/time';
import type { Identity } from '../decode/identity';

/** A list under way: objects are collected and replace what was known only when it is complete. */
export interface Replacement<T> {
  add(object: T): void;
  /** Takes over what is known of an object when this is the same version of it; false when it must be added. */
  keep(identity: Identity): boolean;
  /** Resolves when the list is in place. */
  commit(resourceVersion: string): void | Promise<void>;
}

/** Where the objects of one kind go as they arrive. */
export interface KindSink<T> {
  /** @param anew what is known tells nothing of the list: the same version of an object may have another content */
  replace(anew?: boolean): Replacement<T>;
  set(object: T): void;
  remove(object: T): void;
  /** Everything up to this resourceVersion has arrived. */
  reached(resourceVersion: string): void;
  /** A watch is open: what is known is what is. */
  live(): void;
  /** Not live since `asOf`. `forbidden` and `absent` forget what was known. */
  broken(state: Exclude<SyncState, 'live' | 'listing'>, problem: ErrorBody, asOf: EpochMs): void;
}
