import type { DataFrame } from '@grafana/data';
import type { Threshold } from '../../catalogue';

/** One chart over time, as data. */
export interface Chart {
  id: string;
  title: string;
  description: string;
  /** Grafana's id of the unit. */
  unit: string;
  /** Upper end of the scale, where there is a natural one. */
  max?: number;
  thresholds: readonly Threshold[];
  /** What the chart says instead of lines when there is nothing to draw. */
  noValue: string;
  /** Named as the legend should read: the label whose value tells the series apart; none for a single series. */
  seriesLabel?: string;
  frames: readonly DataFrame[];
}
