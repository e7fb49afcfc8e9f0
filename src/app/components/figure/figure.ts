import type { EpochMs } from '../../../contract/time';

/** Where a number comes from. */
export type Source = 'Prometheus' | 'gateway' | 'API server';

/** A number that says its source and age, or why it is not known. */
export type Figure =
  | { value: number; source: Source; at: EpochMs | null }
  | {
      value: null;
      /** Why it is not known. */
      reason: string;
      /** What to do about it; empty when there is nothing to do but wait. */
      fix: string;
    };

/** The first known one of several, else the first: a fallback chain. */
export function firstKnown(figures: readonly [Figure, ...Figure[]]): Figure {
  return figures.find((figure) => figure.value !== null) ?? figures[0];
}

/** `part` of `whole` (0–1); null when either is unknown or the whole is nothing. */
export function shareOf(part: Figure, whole: Figure): number | null {
  return part.value === null || whole.value === null || whole.value <= 0 ? null : part.value / whole.value;
}
