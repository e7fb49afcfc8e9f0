import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import { formatCount } from '../figure/format';

interface Props {
  /** What the rows are, in the plural: `nodes`. */
  noun: string;
  /** Rows before this page. */
  from: number;
  shown: number;
  total: number;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

/** `51–100 of 1,000 nodes`, and the way to the pages beside. */
export function Pager({ noun, from, shown, total, onPrevious, onNext }: Props) {
  const styles = useStyles2(getStyles);
  const range = shown === 0 ? `0 of ${formatCount(total)}` : `${from + 1}–${from + shown} of ${formatCount(total)}`;
  return (
    <nav className={styles.pager} aria-label={`Pages of ${noun}`}>
      <span aria-live="polite">{shown === total ? `${formatCount(total)} ${noun}` : `${range} ${noun}`}</span>
      {(onPrevious !== null || onNext !== null) && (
        <span className={styles.buttons}>
          <Button
            size="sm"
            variant="secondary"
            icon="angle-left"
            disabled={onPrevious === null}
            onClick={onPrevious ?? undefined}
          >
            Previous
          </Button>
          <Button
            size="sm"
            variant="secondary"
            icon="angle-right"
            iconPlacement="right"
            disabled={onNext === null}
            onClick={onNext ?? undefined}
          >
            Next
          </Button>
        </span>
      )}
    </nav>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  pager: css({
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 2),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    borderTop: `1px solid ${theme.colors.border.weak}`,
  }),
  buttons: css({ display: 'flex', gap: theme.spacing(1) }),
});
