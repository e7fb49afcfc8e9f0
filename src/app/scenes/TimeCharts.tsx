import React, { useEffect, useState } from 'react';
import type { RawTimeRange, TimeRange } from '@grafana/data';
import { SceneFlexItem, SceneFlexLayout, type VizPanel } from '@grafana/scenes';
import type { Chart } from './chart';
import { chartPanel, fillChart } from './chartPanel';
import { PageTimeRange } from './PageTimeRange';

interface Props {
  /** Which charts there are must not change while mounted; what they show may. */
  charts: readonly Chart[];
  timeRange: TimeRange;
  /** Somebody dragged over a chart. */
  onTimeRange: (range: RawTimeRange) => void;
  /** Before the first answer. */
  loading: boolean;
}

interface Board {
  layout: SceneFlexLayout;
  range: PageTimeRange;
  panels: ReadonlyMap<string, VizPanel>;
}

function boardOf(charts: readonly Chart[], timeRange: TimeRange): Board {
  const panels = new Map(charts.map((chart) => [chart.id, chartPanel(chart)]));
  const range = new PageTimeRange(timeRange);
  const children = [...panels.values()].map((body) => new SceneFlexItem({ body, minWidth: 380, height: 220 }));
  return {
    panels,
    range,
    layout: new SceneFlexLayout({ $timeRange: range, direction: 'row', wrap: 'wrap', children }),
  };
}

/** Charts side by side over the page's time range. */
export default function TimeCharts({ charts, timeRange, onTimeRange, loading }: Props) {
  const [{ layout, range, panels }] = useState(() => boardOf(charts, timeRange));

  useEffect(() => {
    range.follow(timeRange);
    for (const chart of charts) {
      const panel = panels.get(chart.id);
      if (panel) {
        fillChart(panel, chart, timeRange, loading);
      }
    }
  }, [charts, timeRange, loading, range, panels]);

  useEffect(() => range.onDrag(onTimeRange), [range, onTimeRange]);

  return <layout.Component model={layout} />;
}
