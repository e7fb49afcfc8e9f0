import type { EpochMs } from '../../../contract/time';

/*
 * A pod's own numbers lie in one list, and its shape says where: wherever a template has a number stands a mark, which is the
 * place in the list, counted from 1. A time is marked by that many seconds since 1970, so that the usual decoder reads it. A
 * count of 0 is no mark but a zero that was never written.
 */
const MS = 1000;

/** The place, from 0, that a marked time leads to. */
export function placeOfTime(marked: EpochMs): number {
  return marked / MS - 1;
}

/** The same for a marked count; -1 where there is none. */
export function placeOfCount(marked: number): number {
  return marked - 1;
}

export function markTime(place: number): EpochMs {
  return (place + 1) * MS;
}

export function markCount(place: number): number {
  return place + 1;
}

export function timeAt(numbers: readonly number[], marked: EpochMs | null): EpochMs | null {
  return marked === null ? null : numbers[placeOfTime(marked)]!;
}

export function countAt(numbers: readonly number[], marked: number): number {
  return marked === 0 ? 0 : numbers[placeOfCount(marked)]!;
}
