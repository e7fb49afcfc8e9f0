import type { EpochMs } from '../../../contract/time';

export interface TrendPoint {
  at: EpochMs;
  value: number | null;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** SVG path of shares (0 at the bottom, 1 or the largest value at the top); a null breaks the line. */
export function trendPath(points: readonly TrendPoint[], width: number, height: number): string {
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) {
    return '';
  }
  const span = Math.max(1, last.at - first.at);
  const top = Math.max(1, ...points.map(({ value }) => value ?? 0));
  let drawing = false;
  const steps: string[] = [];
  for (const { at, value } of points) {
    if (value !== null) {
      const x = round(((at - first.at) / span) * width);
      const y = round(1 + (1 - Math.max(0, value) / top) * (height - 2));
      steps.push(`${drawing ? 'L' : 'M'}${x} ${y}`);
    }
    drawing = value !== null;
  }
  return steps.join('');
}
