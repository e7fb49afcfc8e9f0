import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ObjectRef } from '../../../contract/objectRef';
import { ObjectLink } from './ObjectLink';

interface Props {
  object: ObjectRef;
  /** Leaves the namespace out where the page already says it. */
  within?: string | null;
}

/** Kind in muted type, then namespace/name in full as a link. */
export function ObjectName({ object, within }: Props) {
  const styles = useStyles2(getStyles);
  const place = object.namespace === null || object.namespace === within ? '' : `${object.namespace}/`;
  return (
    <span>
      <span className={styles.kind}>{object.kind}</span>{' '}
      <ObjectLink object={object}>
        {place}
        {object.name}
      </ObjectLink>
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ kind: css({ color: theme.colors.text.secondary }) });
