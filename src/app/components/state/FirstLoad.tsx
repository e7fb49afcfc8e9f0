import React from 'react';
import { css, keyframes } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

interface Props {
  /** Roughly as many as will appear, so that the page does not jump. */
  lines: number;
  /** What is being read: `Reading problems`. */
  label: string;
}

/** Placeholder before the first answer; later refreshes keep what is shown. */
export function FirstLoad({ lines, label }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div role="status" aria-label={label} className={styles.block}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles.line} style={{ width: `${92 - ((index * 17) % 35)}%` }} />
      ))}
    </div>
  );
}

const breathe = keyframes({ '50%': { opacity: 0.45 } });

const getStyles = (theme: GrafanaTheme2) => ({
  block: css({ display: 'grid', gap: theme.spacing(1.5), padding: theme.spacing(2) }),
  line: css({
    height: theme.spacing(1.75),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
    [theme.transitions.handleMotion('no-preference')]: { animation: `${breathe} 1.6s ease-in-out infinite` },
  }),
});
