import { FieldType, type DataFrame } from '@grafana/data';
import type { EpochMs } from '../../../contract/time';

export interface Sample {
  labels: Readonly<Record<string, string>>;
  value: number;
  at: EpochMs | null;
}

function timeAt(frame: DataFrame, row: number): EpochMs | null {
  const time: unknown = frame.fields.find((field) => field.type === FieldType.time)?.values[row];
  return typeof time === 'number' ? time : null;
}

/**
 * The samples of an instant query, one for each series: frames with labels on the value field, or one frame
 * with a column for each label (format table). Values that are not finite are left out: they are not known.
 */
export function samplesOf(frames: readonly DataFrame[] | undefined): Sample[] {
  const samples: Sample[] = [];
  for (const frame of frames ?? []) {
    const columns = frame.fields.filter((field) => field.type === FieldType.string);
    const first = columns.length === 0 ? Math.max(0, frame.length - 1) : 0;
    for (const field of frame.fields.filter(({ type }) => type === FieldType.number)) {
      for (let row = first; row < frame.length; row++) {
        const value: unknown = field.values[row];
        if (typeof value === 'number' && Number.isFinite(value)) {
          const named = columns.map((column) => [column.name, String(column.values[row])] as const);
          samples.push({ labels: { ...field.labels, ...Object.fromEntries(named) }, value, at: timeAt(frame, row) });
        }
      }
    }
  }
  return samples;
}

/** Samples by the value of one label; the first wins. */
export function samplesBy(frames: readonly DataFrame[] | undefined, label: string): Map<string, Sample> {
  const byLabel = new Map<string, Sample>();
  for (const sample of samplesOf(frames)) {
    const key = sample.labels[label];
    if (key !== undefined && !byLabel.has(key)) {
      byLabel.set(key, sample);
    }
  }
  return byLabel;
}
