import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { ClipboardButton, useStyles2 } from '@grafana/ui';

interface Props {
  /** What is copied, as shown. */
  text: string;
  /** Says to screen readers what the button copies: `Copy the kubectl line`. */
  label: string;
}

/** A line of code in full, with a button that copies it. */
export function CopyLine({ text, label }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line}>
      <code className={styles.code}>{text}</code>
      <ClipboardButton variant="secondary" size="sm" icon="copy" aria-label={label} getText={() => text}>
        Copy
      </ClipboardButton>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1) }),
  code: css({
    margin: 0,
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    background: theme.colors.background.canvas,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    padding: theme.spacing(0.25, 1),
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  }),
});
