import React from 'react';
import { dateTimeFormat, FieldType, type DataFrame, type PanelProps } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import {
  AxisPlacement,
  GraphDrawStyle,
  GraphGradientMode,
  LineInterpolation,
  ScaleDistribution,
  SortOrder,
  StackingMode,
  TooltipDisplayMode,
  VisibilityMode,
  type VizLegendOptions,
  type VizTooltipOptions,
  LegendDisplayMode,
} from '@grafana/schema';
import {
  TimeSeries,
  TooltipPlugin2,
  VizTooltipContent,
  VizTooltipHeader,
  VizTooltipWrapper,
  getFieldDisplayItems,
} from '@grafana/ui';
import { definePanel } from './definePanel';

interface Options {
  legend: VizLegendOptions;
  tooltip: VizTooltipOptions;
}

/** Modes of TooltipPlugin2, whose enum is not exported. */
const HOVER = { one: 0, all: 1 };

function Tooltip(props: {
  frame: DataFrame;
  rows: Array<number | null>;
  series: number | null;
  options: VizTooltipOptions;
  timeZone: string;
}) {
  const { frame, rows, series, options, timeZone } = props;
  const time = frame.fields[0];
  if (!time) {
    return null;
  }
  const at = time.values[rows[0] ?? 0] as number;
  const items = getFieldDisplayItems(frame.fields, time, rows, series, options.mode, options.sort);
  return (
    <VizTooltipWrapper>
      <VizTooltipHeader item={{ label: '', value: dateTimeFormat(at, { timeZone }) }} />
      <VizTooltipContent items={items} />
    </VizTooltipWrapper>
  );
}

function TimeSeriesPanel({ data, timeRange, timeZone, width, height, options, id, fieldConfig }: PanelProps<Options>) {
  const drawable = data.series.some((frame) => frame.fields.some(({ type }) => type === FieldType.time));
  if (!drawable) {
    return <PanelDataErrorView panelId={id} data={data} fieldConfig={fieldConfig} needsTimeField />;
  }
  const tooltip = options.tooltip;
  return (
    <TimeSeries
      frames={data.series}
      structureRev={data.structureRev}
      timeRange={timeRange}
      timeZone={timeZone}
      width={width}
      height={height}
      legend={options.legend}
    >
      {(config, frame) =>
        tooltip.mode === TooltipDisplayMode.None ? null : (
          <TooltipPlugin2
            config={config}
            hoverMode={tooltip.mode === TooltipDisplayMode.Multi ? HOVER.all : HOVER.one}
            render={(_plot, rows, series) => (
              <Tooltip frame={frame} rows={rows} series={series} options={tooltip} timeZone={timeZone} />
            )}
          />
        )
      }
    </TimeSeries>
  );
}

export const timeSeriesPanel = definePanel<Options>({
  id: 'timeseries',
  name: 'Time series',
  component: TimeSeriesPanel,
  color: 'palette-classic',
  options: {
    legend: { showLegend: true, displayMode: LegendDisplayMode.List, placement: 'bottom', calcs: [] },
    tooltip: { mode: TooltipDisplayMode.Single, sort: SortOrder.None },
  },
  custom: {
    drawStyle: GraphDrawStyle.Line,
    lineInterpolation: LineInterpolation.Linear,
    lineWidth: 1,
    fillOpacity: 0,
    gradientMode: GraphGradientMode.None,
    showPoints: VisibilityMode.Auto,
    pointSize: 5,
    spanNulls: false,
    barAlignment: 0,
    stacking: { mode: StackingMode.None, group: 'A' },
    axisPlacement: AxisPlacement.Auto,
    axisLabel: '',
    axisBorderShow: false,
    axisCenteredZero: false,
    scaleDistribution: { type: ScaleDistribution.Linear },
    hideFrom: { legend: false, tooltip: false, viz: false },
    thresholdsStyle: { mode: 'off' },
  },
});
