import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { ClipboardButton, useStyles2 } from '@grafana/ui';
import type { ObjectAnswer } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import { Age } from '../age/Age';
import { ObjectLink } from '../link/ObjectLink';
import { AnswerAge } from '../source/AnswerAge';
import { StatusBadge } from '../status/StatusBadge';

interface Props {
  answer: ObjectAnswer;
  now: EpochMs;
}

/** Status, kind, place and age of an object, below its name. */
export function ObjectHeader({ answer, now }: Props) {
  const styles = useStyles2(getStyles);
  const { object, status, tone, createdAt, deletedAt } = answer;
  return (
    <div className={styles.header}>
      <StatusBadge status={status} tone={tone} />
      <span>{object.kind}</span>
      {object.namespace !== null && (
        <span className={styles.muted}>
          in{' '}
          <ObjectLink object={{ kind: 'Namespace', namespace: null, name: object.namespace }}>
            {object.namespace}
          </ObjectLink>
        </span>
      )}
      <span className={styles.muted}>
        age <Age at={createdAt} now={now} />
      </span>
      {deletedAt !== null && (
        <span className={styles.muted}>
          being deleted since <Age at={deletedAt} now={now} />
        </span>
      )}
      <span className={styles.muted}>
        <AnswerAge answer={answer} now={now} />
      </span>
      <ClipboardButton
        size="sm"
        variant="secondary"
        fill="text"
        icon="copy"
        aria-label={`Copy name ${object.name}`}
        getText={() => object.name}
      >
        Copy name
      </ClipboardButton>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  header: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0.5, 1.5) }),
  muted: css({ color: theme.colors.text.secondary }),
});
