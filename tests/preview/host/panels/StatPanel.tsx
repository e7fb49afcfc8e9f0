import React from 'react';
import {
  VizOrientation,
  getDisplayValueAlignmentFactors,
  type PanelProps,
  type ReduceDataOptions,
} from '@grafana/data';
import type { VizTextDisplayOptions } from '@grafana/schema';
import {
  BigValue,
  BigValueColorMode,
  BigValueGraphMode,
  BigValueJustifyMode,
  BigValueTextMode,
  VizRepeater,
  useTheme2,
} from '@grafana/ui';
import { definePanel } from './definePanel';
import { DEFAULT_REDUCE, useFieldValues } from './fieldValues';

interface Options {
  reduceOptions: ReduceDataOptions;
  orientation: VizOrientation;
  colorMode: BigValueColorMode;
  graphMode: BigValueGraphMode;
  justifyMode: BigValueJustifyMode;
  textMode: BigValueTextMode;
  text: VizTextDisplayOptions;
}

function StatPanel(props: PanelProps<Options>) {
  const theme = useTheme2();
  const { width, height, options, data, renderCounter } = props;
  const getValues = useFieldValues(props, options.graphMode !== BigValueGraphMode.None);
  return (
    <VizRepeater
      source={data}
      getValues={getValues}
      getAlignmentFactors={getDisplayValueAlignmentFactors}
      renderValue={({ value, width: valueWidth, height: valueHeight, alignmentFactors, count }) => (
        <BigValue
          value={value.display}
          sparkline={value.sparkline}
          count={count}
          width={valueWidth}
          height={valueHeight}
          alignmentFactors={alignmentFactors}
          colorMode={options.colorMode}
          graphMode={options.graphMode}
          justifyMode={options.justifyMode}
          textMode={options.textMode}
          text={options.text}
          theme={theme}
        />
      )}
      orientation={options.orientation}
      width={width}
      height={height}
      renderCounter={renderCounter}
      itemSpacing={3}
      autoGrid
    />
  );
}

const definition = {
  component: StatPanel,
  color: 'thresholds' as const,
  options: {
    reduceOptions: DEFAULT_REDUCE,
    orientation: VizOrientation.Auto,
    colorMode: BigValueColorMode.Value,
    graphMode: BigValueGraphMode.Area,
    justifyMode: BigValueJustifyMode.Auto,
    textMode: BigValueTextMode.Auto,
    text: {},
  },
};

export const statPanel = definePanel<Options>({ ...definition, id: 'stat', name: 'Stat' });
