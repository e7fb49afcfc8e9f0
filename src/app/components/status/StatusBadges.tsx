import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { Tone } from '../../../contract/answers';
import { StatusBadge } from './StatusBadge';

interface Props {
  /** One or several words with commas between, as kubectl prints a node's. */
  status: string;
  /** Of the whole; a warning is about the words that are added, `bad` about the first. */
  tone: Tone;
}

/** A status of several words, a badge for each, so that narrow columns can break it. */
export function StatusBadges({ status, tone }: Props) {
  const styles = useStyles2(getStyles);
  const [first = '', ...others] = status.split(',');
  return (
    <span className={styles.badges}>
      <StatusBadge status={first} tone={others.length > 0 && tone === 'warning' ? 'good' : tone} />
      {others.map((word) => (
        <StatusBadge key={word} status={word} tone="warning" />
      ))}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  badges: css({ display: 'inline-flex', flexWrap: 'wrap', gap: theme.spacing(0.5) }),
});
