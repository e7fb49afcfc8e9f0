import type { Fact } from '../../contract/answers';
import type { ObjectRef } from '../../contract/objectRef';
import type { EpochMs } from '../../contract/time';

/** A labelled fact as a list, empty when there is nothing to say: lists of facts are then simply joined. */
export function fact(label: string, value: string | number | null, object: ObjectRef | null = null): Fact[] {
  return value === null || value === '' ? [] : [{ label, value: String(value), object, at: null }];
}

/** An instant, shown as age. */
export function instant(label: string, at: EpochMs | null): Fact[] {
  return at === null ? [] : [{ label, value: new Date(at).toISOString(), object: null, at }];
}
