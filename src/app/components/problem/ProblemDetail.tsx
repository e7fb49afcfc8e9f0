import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { Problem } from '../../../contract/answers';
import { sameRef } from '../../../contract/objectRef';
import { CopyLine } from '../copy/CopyLine';
import { ObjectLink } from '../link/ObjectLink';
import { ObjectName } from '../link/ObjectName';
import { ImpactList } from './ImpactList';

/** Everything known of one problem: cause, Kubernetes' own words, whom it hurts, what to do. */
export function ProblemDetail({ problem }: { problem: Problem }) {
  const styles = useStyles2(getStyles);
  const { cause, worst } = problem;
  const explains = problem.explains.filter((other) => !problem.hurts.some(({ object }) => sameRef(object, other)));
  return (
    <dl className={styles.list}>
      <dt>Cause</dt>
      <dd>
        <span>
          {cause.text}
          {cause.container !== null && <span className={styles.muted}> · container {cause.container}</span>}
        </span>
      </dd>
      {cause.detail !== '' && cause.detail !== cause.text && (
        <>
          <dt>Kubernetes says</dt>
          <dd className={styles.quote}>{cause.detail}</dd>
        </>
      )}
      {problem.hurts.length > 0 && (
        <>
          <dt>Hurts</dt>
          <dd>
            <ImpactList hurts={problem.hurts} />
          </dd>
        </>
      )}
      {worst !== null && !sameRef(worst, problem.object) && (
        <>
          <dt>Look first at</dt>
          <dd>
            <ObjectName object={worst} within={problem.object.namespace} />
          </dd>
        </>
      )}
      {problem.nodes.length > 0 && (
        <>
          <dt>{problem.nodes.length === 1 ? 'On node' : 'On nodes'}</dt>
          <dd className={styles.nodes}>
            {problem.nodes.slice(0, 8).map((name) => (
              <ObjectLink key={name} object={{ kind: 'Node', namespace: null, name }}>
                {name}
              </ObjectLink>
            ))}
            {problem.nodes.length > 8 && <span className={styles.muted}>and {problem.nodes.length - 8} more</span>}
          </dd>
        </>
      )}
      <dt>Next step</dt>
      <dd>
        {problem.nextStep}
        {problem.kubectl !== '' && <CopyLine text={problem.kubectl} label={`Copy: ${problem.kubectl}`} />}
      </dd>
      {explains.length > 0 && (
        <>
          <dt>Also explains</dt>
          <dd className={styles.nodes}>
            {explains.slice(0, 8).map((object) => (
              <ObjectName key={`${object.kind}/${object.namespace}/${object.name}`} object={object} />
            ))}
            {explains.length > 8 && <span className={styles.muted}>and {explains.length - 8} more</span>}
          </dd>
        </>
      )}
    </dl>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: theme.spacing(0.75, 2),
    margin: 0,
    '& dt': { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular },
    '& dd': { margin: 0, overflowWrap: 'anywhere', display: 'grid', gap: theme.spacing(0.75), justifyItems: 'start' },
  }),
  muted: css({ color: theme.colors.text.secondary }),
  quote: css({
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'pre-wrap',
  }),
  nodes: css({ '&&': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.25, 1.5) } }),
});
