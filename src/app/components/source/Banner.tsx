import React, { type ReactNode } from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2, IconName } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';

interface Props {
  tone: 'warning' | 'info';
  title: string;
  children: ReactNode;
}

const ICONS: Record<Props['tone'], IconName> = { warning: 'exclamation-triangle', info: 'info-circle' };

/** A slim strip above what is shown: says what is the matter and leaves the page in place. */
export function Banner({ tone, title, children }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div role="status" className={cx(styles.banner, styles[tone])}>
      <Icon name={ICONS[tone]} className={styles.icon} />
      <span>
        <strong className={styles.title}>{title}</strong> {children}
      </span>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  banner: css({
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 2),
    border: '1px solid',
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
    overflowWrap: 'anywhere',
  }),
  warning: css({ borderColor: theme.colors.warning.border, '& > svg': { color: theme.colors.warning.text } }),
  info: css({ borderColor: theme.colors.info.border, '& > svg': { color: theme.colors.info.text } }),
  icon: css({ flex: 'none', marginTop: 3 }),
  title: css({ fontWeight: theme.typography.fontWeightMedium }),
});
