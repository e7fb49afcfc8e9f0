import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

/** Kubernetes labels as `key=value`, in full. */
export function LabelList({ labels }: { labels: Readonly<Record<string, string>> }) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list}>
      {Object.entries(labels)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => (
          <li key={key} className={styles.label}>
            {key}={value}
          </li>
        ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) }),
  label: css({
    padding: theme.spacing(0, 0.75),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    overflowWrap: 'anywhere',
  }),
});
