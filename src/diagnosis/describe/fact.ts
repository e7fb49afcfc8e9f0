import type { Fact } from '../../contract/answers';
import type { ObjectRef } from '../../contract/objectRef';
import type { EpochMs } from '../../contract/time';

/** A labelled fact as a list, empty when there is nothing to say: lists of facts are then simply joined. */
export function fact(label: string, value: string | number | null, object: ObjectRef | null = null): Fact[] {
  return value === null || value === '' ? [] : [{ label, value: String(value), object, at: null }];
}

/** The instants a Date can show, in milliseconds either side of 1970 (ECMA-262, time values). */
const FARTHEST = 8.64e15;

/** An instant, shown as age; one that no clock can show is left out. */
export function instant(label: string, at: EpochMs | null): Fact[] {
  return at === null || !(Math.abs(at) <= FARTHEST)
    ? []
    : [{ label, value: new Date(at).toISOString(), object: null, at }];
}
