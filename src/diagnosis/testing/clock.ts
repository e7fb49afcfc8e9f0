import type { EpochMs } from '../../contract/time';

/** The moment tests ask about. */
export const NOW: EpochMs = Date.UTC(2026, 10, 23, 12, 0, 0);

/** So many seconds before it. */
export function ago(seconds: number): EpochMs {
  return NOW - seconds * 1000;
}
