import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { formatRatio } from './format';
import { trendPath, type TrendPoint } from './trendPath';

interface Props {
  /** Shares of a whole (0–1) over time; a null value is a gap, not a zero. */
  points: readonly TrendPoint[];
  /** What is drawn: `CPU used of allocatable`. */
  label: string;
}

const WIDTH = 120;
const HEIGHT = 20;

/** A share over the page's time range as a small line on a scale from none to all. Nothing with fewer than two values. */
export function Trend({ points, label }: Props) {
  const styles = useStyles2(getStyles);
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) {
    return null;
  }
  const text = `${label}: ${formatRatio(Math.min(...values))} to ${formatRatio(Math.max(...values))} over the time range`;
  return (
    <svg role="img" aria-label={text} className={styles.trend} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{text}</title>
      <path d={trendPath(points, WIDTH, HEIGHT)} />
    </svg>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  trend: css({
    width: WIDTH,
    height: HEIGHT,
    flex: 'none',
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '& path': { fill: 'none', stroke: theme.visualization.getColorByName('blue'), strokeWidth: 1.5 },
  }),
});
