import React, { type ReactNode } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

interface Props {
  facts: ReadonlyArray<{ label: string; value: ReactNode }>;
}

/** Labelled values, one a line. */
export function FactList({ facts }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <dl className={styles.list}>
      {facts.map(({ label, value }) => (
        <React.Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </React.Fragment>
      ))}
    </dl>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'grid',
    gridTemplateColumns: 'fit-content(22ch) minmax(0, 1fr)',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    '& dt': { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  }),
});
