import { getFieldDisplayValues, type FieldDisplay, type PanelProps, type ReduceDataOptions } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';

export const DEFAULT_REDUCE: ReduceDataOptions = { values: false, calcs: ['lastNotNull'], fields: '' };

/** Reads the values a stat-like panel shows, with unit, thresholds and mappings applied. */
export function useFieldValues<Options extends { reduceOptions: ReduceDataOptions }>(
  props: PanelProps<Options>,
  sparkline: boolean
): () => FieldDisplay[] {
  const theme = useTheme2();
  const { data, fieldConfig, options, replaceVariables, timeZone } = props;
  return () =>
    getFieldDisplayValues({
      data: data.series,
      fieldConfig,
      reduceOptions: options.reduceOptions,
      replaceVariables,
      timeZone,
      theme,
      sparkline,
    });
}
