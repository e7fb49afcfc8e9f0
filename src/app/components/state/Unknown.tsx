import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

interface Props {
  /** Why there is no value, in words. */
  reason: string;
}

/** Stands where a value is not known: a dash, never a zero, with the reason on hover and for screen readers. */
export function Unknown({ reason }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <span title={reason} className={styles.dash}>
      <span aria-hidden="true">–</span>
      <span className="sr-only">unknown: {reason}</span>
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ dash: css({ color: theme.colors.text.secondary, cursor: 'help' }) });
