import type { PanelPlugin } from '@grafana/data';
import { barGaugePanel, gaugePanel } from './BarGaugePanel';
import { statPanel } from './StatPanel';
import { tablePanel } from './TablePanel';
import { textPanel } from './TextPanel';
import { timeSeriesPanel } from './TimeSeriesPanel';

const PANELS = new Map<string, PanelPlugin>(
  [timeSeriesPanel, statPanel, barGaugePanel, gaugePanel, tablePanel, textPanel].map((plugin) => [
    plugin.meta.id,
    plugin as unknown as PanelPlugin,
  ])
);

/** The panel plugin of that name; undefined for those the preview does not draw. */
export function panelNamed(id: string): PanelPlugin | undefined {
  return PANELS.get(id);
}
