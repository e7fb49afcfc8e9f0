import React from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2, IconName } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import type { Severity } from '../../../contract/answers';

const ICONS: Record<Severity, IconName> = {
  critical: 'exclamation-circle',
  warning: 'exclamation-triangle',
  info: 'info-circle',
};
const WORDS: Record<Severity, string> = { critical: 'Critical', warning: 'Warning', info: 'Info' };

/** Severity as icon, colour and word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const styles = useStyles2(getStyles);
  return (
    <span className={cx(styles.mark, styles[severity])}>
      <Icon name={ICONS[severity]} />
      {WORDS[severity]}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  mark: css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
  }),
  critical: css({ color: theme.colors.error.text }),
  warning: css({ color: theme.colors.warning.text }),
  info: css({ color: theme.colors.info.text }),
});
