import React from 'react';
import {
  VizOrientation,
  getDisplayValueAlignmentFactors,
  type PanelProps,
  type ReduceDataOptions,
} from '@grafana/data';
import { BarGaugeDisplayMode, BarGaugeNamePlacement, BarGaugeValueMode } from '@grafana/schema';
import { BarGauge, VizRepeater, useTheme2 } from '@grafana/ui';
import { definePanel } from './definePanel';
import { DEFAULT_REDUCE, useFieldValues } from './fieldValues';

interface Options {
  reduceOptions: ReduceDataOptions;
  orientation: VizOrientation;
  displayMode: BarGaugeDisplayMode;
  showUnfilled: boolean;
  valueMode: BarGaugeValueMode;
  namePlacement: BarGaugeNamePlacement;
}

function BarGaugePanel(props: PanelProps<Options>) {
  const theme = useTheme2();
  const { width, height, options, data, renderCounter } = props;
  const getValues = useFieldValues(props, false);
  return (
    <VizRepeater
      source={data}
      getValues={getValues}
      getAlignmentFactors={getDisplayValueAlignmentFactors}
      renderValue={({ value, width: valueWidth, height: valueHeight, orientation, alignmentFactors }) => (
        <BarGauge
          value={value.display}
          field={value.field}
          display={value.view?.getFieldDisplayProcessor(value.colIndex ?? 0)}
          width={valueWidth}
          height={valueHeight}
          orientation={orientation}
          alignmentFactors={alignmentFactors}
          displayMode={options.displayMode}
          showUnfilled={options.showUnfilled}
          valueDisplayMode={options.valueMode}
          namePlacement={options.namePlacement}
          theme={theme}
        />
      )}
      orientation={options.orientation}
      width={width}
      height={height}
      renderCounter={renderCounter}
      itemSpacing={8}
      minVizHeight={16}
      maxVizHeight={300}
      minVizWidth={8}
    />
  );
}

function define(id: string, name: string, orientation: VizOrientation) {
  return definePanel<Options>({
    id,
    name,
    component: BarGaugePanel,
    color: 'thresholds',
    options: {
      reduceOptions: DEFAULT_REDUCE,
      orientation,
      displayMode: BarGaugeDisplayMode.Gradient,
      showUnfilled: true,
      valueMode: BarGaugeValueMode.Color,
      namePlacement: BarGaugeNamePlacement.Auto,
    },
  });
}

export const barGaugePanel = define('bargauge', 'Bar gauge', VizOrientation.Auto);
/** The round gauge is not on npm: the same value, drawn as a bar. */
export const gaugePanel = define('gauge', 'Gauge', VizOrientation.Horizontal);
