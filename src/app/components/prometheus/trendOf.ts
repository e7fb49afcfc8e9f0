import { FieldType, type DataFrame } from '@grafana/data';
import type { TrendPoint } from '../figure/trendPath';

/** The values over time of the series whose label has the given value; empty when there is none. */
export function trendOf(frames: readonly DataFrame[] | undefined, label: string, wanted: string): TrendPoint[] {
  for (const frame of frames ?? []) {
    const time = frame.fields.find((field) => field.type === FieldType.time);
    const field = frame.fields.find(({ type, labels }) => type === FieldType.number && labels?.[label] === wanted);
    if (time !== undefined && field !== undefined) {
      return time.values.map((at: unknown, row: number) => {
        const value: unknown = field.values[row];
        return { at: Number(at), value: typeof value === 'number' && Number.isFinite(value) ? value : null };
      });
    }
  }
  return [];
}
