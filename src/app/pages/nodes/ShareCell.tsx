import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { formatShare } from '../../components/figure/format';
import { partOfWhole } from '../../components/figure/partOfWhole';
import { Meter } from '../../components/figure/Meter';
import { Unknown } from '../../components/state/Unknown';

interface Props {
  /** What is measured, for screen readers: `CPU used on node-a`. */
  label: string;
  value: number | null;
  /** Why the value is not known. */
  reason?: string;
  allocatable: number | null;
  format: (value: number) => string;
  quiet?: boolean;
  /** Names the whole beside the number. */
  whole?: boolean;
}

/** A number, its share of what is allocatable, and that share as a bar. */
export function ShareCell({ label, value, reason = '', allocatable, format, quiet, whole }: Props) {
  const styles = useStyles2(getStyles);
  if (value === null) {
    return <Unknown reason={reason} />;
  }
  const share = allocatable === null || allocatable <= 0 ? null : value / allocatable;
  const text = format(value);
  return (
    <div className={styles.cell} title={allocatable === null ? undefined : partOfWhole(text, format(allocatable))}>
      <div className={styles.numbers}>
        <span>{whole && allocatable !== null ? partOfWhole(text, format(allocatable)) : text}</span>
        <span className={styles.share}>
          {share === null ? <Unknown reason="The node does not say what is allocatable" /> : formatShare(share)}
        </span>
      </div>
      <Meter
        label={label}
        share={share}
        text={allocatable === null ? text : `${text} of ${format(allocatable)}`}
        tone={quiet || share === null || share < 0.8 ? 'calm' : share < 0.95 ? 'warning' : 'bad'}
        quiet={quiet}
      />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  cell: css({
    display: 'grid',
    gap: theme.spacing(0.25),
    minWidth: '9ch',
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  numbers: css({ display: 'flex', justifyContent: 'space-between', gap: theme.spacing(1), whiteSpace: 'nowrap' }),
  share: css({ color: theme.colors.text.secondary }),
});
