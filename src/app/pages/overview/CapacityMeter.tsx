import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { shareOf, type Figure } from '../../components/figure/figure';
import { formatShare } from '../../components/figure/format';
import { Meter, type MeterTone } from '../../components/figure/Meter';
import { Trend } from '../../components/figure/Trend';
import { Unknown } from '../../components/state/Unknown';
import type { Capacity } from './capacityFigures';

interface Props {
  title: string;
  capacity: Capacity;
  format: (value: number) => string;
  /** What `used` is called: pods are there rather than used. */
  usedWord?: string;
}

/** From where on a full cluster deserves a colour; the words carry the number. */
function toneOf(share: number | null): MeterTone {
  return share === null || share < 0.8 ? 'calm' : share < 0.95 ? 'warning' : 'bad';
}

/** One resource: allocatable as the whole, used and requested as bars with numbers. */
export function CapacityMeter({ title, capacity, format, usedWord = 'Used' }: Props) {
  const styles = useStyles2(getStyles);
  const { used, requested, allocatable, trend } = capacity;
  const whole = allocatable.value === null ? null : format(allocatable.value);
  const line = (word: string, figure: Figure, quiet: boolean) => {
    const share = shareOf(figure, allocatable);
    const value = figure.value === null ? null : format(figure.value);
    return (
      <>
        <span className={styles.word}>{word}</span>
        <Meter
          label={`${title} ${word.toLowerCase()}`}
          share={share}
          text={`${value ?? 'unknown'} of ${whole ?? 'unknown'}`}
          tone={toneOf(share)}
          quiet={quiet}
        />
        <span className={styles.number}>
          {value ?? <Unknown reason={figure.value === null ? `${figure.reason}. ${figure.fix}` : ''} />}
        </span>
        <span className={styles.share}>{share !== null && formatShare(share)}</span>
      </>
    );
  };
  return (
    <div>
      <div className={styles.header}>
        <h3 className={styles.title}>{title}</h3>
        <Trend points={trend} label={`${title} used of allocatable`} />
        <span className={styles.whole}>
          {whole ?? <Unknown reason={allocatable.value === null ? `${allocatable.reason}. ${allocatable.fix}` : ''} />}{' '}
          allocatable
        </span>
      </div>
      <div className={styles.lines}>
        {line(usedWord, used, false)}
        {requested !== null && line('Requested', requested, true)}
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  header: css({
    display: 'flex',
    alignItems: 'baseline',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(0.5),
  }),
  title: css({ margin: 0, fontSize: theme.typography.body.fontSize, fontWeight: theme.typography.fontWeightMedium }),
  whole: css({
    marginLeft: 'auto',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
  }),
  lines: css({
    display: 'grid',
    gridTemplateColumns: '9ch minmax(60px, 1fr) minmax(9ch, max-content) 5ch',
    alignItems: 'center',
    gap: theme.spacing(0.25, 1),
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
  }),
  word: css({ color: theme.colors.text.secondary }),
  number: css({ textAlign: 'right', whiteSpace: 'nowrap' }),
  share: css({ textAlign: 'right', color: theme.colors.text.secondary }),
});
