/**
 * Edits from one text to the other: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment),
 * given up as `limit + 1` when there are more. Lengths are those of labels: at most 63.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) {
    return limit + 1;
  }
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? before[j - 2] + 1 : Infinity;
      current.push(Math.min(substitution, swap, previous[j] + 1, current[j - 1] + 1));
    }
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length], limit + 1);
}

/** True for values a person could have meant to be the same: a typo apart, or one the beginning or end of the other. */
export function isSimilar(a: string, b: string): boolean {
  if (a.length >= 3 && b.length >= 3 && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a))) {
    return true;
  }
  const limit = Math.min(a.length, b.length) > 4 ? 2 : 1;
  return editDistance(a, b, limit) <= limit;
}
