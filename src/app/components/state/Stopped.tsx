import React, { type ReactNode } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2, type IconName } from '@grafana/ui';

interface Props {
  icon: IconName;
  title: string;
  /** What now. */
  children: ReactNode;
}

/** Where there is nothing to draw: what is the matter, and what to do now. */
export function Stopped({ icon, title, children }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.box}>
      <Icon name={icon} size="xl" />
      <div>
        <p className={styles.title}>{title}</p>
        <div>{children}</div>
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  box: css({
    display: 'flex',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
    color: theme.colors.text.secondary,
    overflowWrap: 'anywhere',
  }),
  title: css({ margin: 0, color: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
});
