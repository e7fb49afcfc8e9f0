import React from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

export type MeterTone = 'calm' | 'warning' | 'bad';

interface Props {
  /** 0–1; may exceed 1. Null draws an empty hatched track. */
  share: number | null;
  /** What is measured: `CPU used`. */
  label: string;
  /** The reading in words, for screen readers: `3.4 of 16 cores`. */
  text: string;
  tone?: MeterTone;
  /** A second, quieter look, to tell requested from used. */
  quiet?: boolean;
}

/** A bar for a share of a whole. Never alone: the number stands beside it. */
export function Meter({ share, label, text, tone = 'calm', quiet = false }: Props) {
  const styles = useStyles2(getStyles);
  if (share === null) {
    return <div className={cx(styles.track, styles.unknown)} />;
  }
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text}
      className={styles.track}
    >
      <div className={cx(styles.fill, quiet ? styles.quiet : styles[tone])} style={{ width: `${percent}%` }} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  track: css({
    height: 6,
    borderRadius: 3,
    overflow: 'hidden',
    background: theme.colors.action.disabledBackground,
    boxShadow: `inset 0 0 0 1px ${theme.colors.border.weak}`,
  }),
  unknown: css({
    background: `repeating-linear-gradient(135deg, transparent 0 4px, ${theme.colors.border.weak} 4px 8px)`,
  }),
  fill: css({ height: '100%', borderRadius: 3 }),
  calm: css({ background: theme.visualization.getColorByName('blue') }),
  warning: css({ background: theme.visualization.getColorByName('orange') }),
  bad: css({ background: theme.visualization.getColorByName('red') }),
  quiet: css({ background: theme.colors.text.disabled }),
});
