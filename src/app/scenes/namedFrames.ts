import { FieldType, type DataFrame } from '@grafana/data';
import type { Chart } from './chart';

/** The chart's frames with series named for people: by the telling label's value, else by the chart's title. */
export function namedFrames({
  frames,
  seriesLabel,
  title,
}: Pick<Chart, 'frames' | 'seriesLabel' | 'title'>): DataFrame[] {
  return frames.map((frame) => ({
    ...frame,
    fields: frame.fields.map((field) =>
      field.type === FieldType.number
        ? {
            ...field,
            state: undefined,
            config: {
              ...field.config,
              displayNameFromDS: undefined,
              displayName: (seriesLabel && field.labels?.[seriesLabel]) || title,
            },
          }
        : field
    ),
  }));
}
