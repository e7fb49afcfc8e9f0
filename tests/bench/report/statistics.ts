/** The value below which the share `p` (0 to 1) of the values lies, by nearest rank. Throws when there are none. */
export function percentile(values: readonly number[], p: number): number {
  if (values.length === 0) {
    throw new Error('no values to take a percentile of');
  }
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))]!;
}

/** The middle value; of an even number of values the mean of the two in the middle. Throws when there are none. */
export function median(values: readonly number[]): number {
  const lower = percentile(values, 0.5);
  if (values.length % 2 === 1) {
    return lower;
  }
  const upper = [...values].sort((a, b) => a - b)[values.length / 2]!;
  return (lower + upper) / 2;
}

/** Smallest and largest; null for fewer than two values. */
export function spreadOf(values: readonly number[]): [number, number] | null {
  return values.length < 2 ? null : [Math.min(...values), Math.max(...values)];
}

/** Growth per unit of x by least squares; the line that best fits the points. Throws for fewer than two. */
export function slope(points: ReadonlyArray<readonly [x: number, y: number]>): number {
  if (points.length < 2) {
    throw new Error('a slope needs two points');
  }
  const mean = (pick: 0 | 1) => points.reduce((sum, point) => sum + point[pick], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
