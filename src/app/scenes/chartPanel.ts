import { getDefaultTimeRange, LoadingState, ThresholdsMode, type TimeRange } from '@grafana/data';
import { PanelBuilders, SceneDataNode, type VizPanel } from '@grafana/scenes';
import { LegendDisplayMode, TooltipDisplayMode } from '@grafana/schema';
import type { Chart } from './chart';
import { namedFrames } from './namedFrames';

const COLOURS = { warning: 'orange', critical: 'red' } as const;

/** A Grafana time series panel for a chart; its data is put in by `fillChart`. */
export function chartPanel({ title, description, unit, max, thresholds, noValue }: Chart): VizPanel {
  const panel = PanelBuilders.timeseries()
    .setTitle(title)
    .setDescription(description)
    .setUnit(unit)
    .setMin(0)
    .setNoValue(noValue)
    .setData(new SceneDataNode({ data: { state: LoadingState.Loading, series: [], timeRange: getDefaultTimeRange() } }))
    .setOption('legend', { showLegend: true, displayMode: LegendDisplayMode.List, placement: 'bottom', calcs: [] })
    .setOption('tooltip', { mode: TooltipDisplayMode.Multi })
    .setCustomFieldConfig('fillOpacity', 10)
    .setThresholds({
      mode: ThresholdsMode.Absolute,
      steps: [
        { value: -Infinity, color: 'transparent' },
        ...thresholds.map(({ tone, from }) => ({ value: from, color: COLOURS[tone] })),
      ],
    });
  return (max === undefined ? panel : panel.setMax(max)).build();
}

/** Shows a chart's newest frames in its panel. */
export function fillChart(panel: VizPanel, chart: Chart, timeRange: TimeRange, loading: boolean): void {
  const node = panel.state.$data;
  if (node instanceof SceneDataNode) {
    const state = loading ? LoadingState.Loading : LoadingState.Done;
    node.setState({ data: { state, series: namedFrames(chart), timeRange } });
  }
}
