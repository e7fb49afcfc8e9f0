import React from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { Impact } from '../../../contract/answers';
import { ObjectName } from '../link/ObjectName';

interface Props {
  hurts: readonly Impact[];
  /** At most so many; the rest is counted. */
  limit?: number;
  within?: string | null;
}

function readiness({ ready, total, text }: Impact): string {
  if (ready === null || total === null) {
    return text;
  }
  return total === 0 ? 'has no endpoints' : `${ready} of ${total} ready`;
}

/** Whom it hurts: each Service with what is left of it. */
export function ImpactList({ hurts, limit = hurts.length, within }: Props) {
  const styles = useStyles2(getStyles);
  const shown = hurts.slice(0, limit);
  return (
    <ul className={styles.list}>
      {shown.map((impact) => (
        <li key={`${impact.object.kind}/${impact.object.namespace}/${impact.object.name}`} title={impact.text}>
          <ObjectName object={impact.object} within={within} />{' '}
          <span className={cx(impact.ready === 0 ? styles.none : styles.some)}>{readiness(impact)}</span>
        </li>
      ))}
      {hurts.length > shown.length && <li className={styles.some}>and {hurts.length - shown.length} more</li>}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
  none: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium, whiteSpace: 'nowrap' }),
  some: css({ color: theme.colors.text.secondary }),
});
