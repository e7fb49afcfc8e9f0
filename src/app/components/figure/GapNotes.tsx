import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import type { Figure } from './figure';

/** Why figures are not known and what to do, each reason once. Nothing while all are known. */
export function GapNotes({ figures }: { figures: readonly Figure[] }) {
  const styles = useStyles2(getStyles);
  const notes = new Set(
    figures.flatMap((figure) => (figure.value === null ? [`${figure.reason}. ${figure.fix}`] : []))
  );
  if (notes.size === 0) {
    return null;
  }
  return (
    <ul className={styles.notes}>
      {[...notes].map((note) => (
        <li key={note}>
          <Icon name="info-circle" size="sm" /> {note}
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  notes: css({
    listStyle: 'none',
    margin: 0,
    padding: 0,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    overflowWrap: 'anywhere',
  }),
});
