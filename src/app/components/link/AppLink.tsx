import React, { type ReactNode } from 'react';
import { css, cx } from '@emotion/css';
import { locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { useLinkParameters } from './LinkParameters';
import { withParameters } from './withParameters';

interface Props {
  /** Path of a page of the app, without query. */
  path: string;
  /** Query parameters beside those every link carries. */
  parameters?: Readonly<Record<string, string>>;
  className?: string;
  children: ReactNode;
}

/**
 * Link to a page of the app that keeps cluster and time range.
 * A plain anchor: Grafana routes clicks on it, and opening in a new tab, sub-path included, works as people expect.
 */
export function AppLink({ path, parameters, className, children }: Props) {
  const styles = useStyles2(getStyles);
  const carried = useLinkParameters();
  const href = locationUtil.assureBaseUrl(withParameters(path, { ...carried, ...parameters }));
  return (
    <a href={href} className={cx(styles.link, className)}>
      {children}
    </a>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  link: css({
    color: theme.colors.text.link,
    overflowWrap: 'anywhere',
    // Colour alone does not tell a link in a sentence from the words around it.
    textDecoration: 'underline',
    textDecorationColor: theme.colors.border.strong,
    textUnderlineOffset: 3,
    '&:hover': { textDecorationColor: 'currentColor' },
  }),
});
