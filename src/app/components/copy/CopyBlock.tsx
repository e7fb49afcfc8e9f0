import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { ClipboardButton, useStyles2 } from '@grafana/ui';

interface Props {
  /** What the text is, for the button. */
  label: string;
  text: string;
}

/** Several lines to copy. */
export function CopyBlock({ label, text }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.block}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll, which needs the keyboard too */}
      <pre className={styles.text} tabIndex={0} aria-label={label}>
        {text}
      </pre>
      <ClipboardButton variant="secondary" size="sm" icon="copy" getText={() => text} aria-label={`Copy ${label}`}>
        Copy
      </ClipboardButton>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  block: css({ display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1), maxWidth: '100%' }),
  text: css({
    flex: '1 1 auto',
    minWidth: 0,
    margin: 0,
    overflowX: 'auto',
    ...theme.typography.bodySmall,
    fontFamily: theme.typography.fontFamilyMonospace,
  }),
});
