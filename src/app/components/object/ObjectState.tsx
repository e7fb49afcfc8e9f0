import React, { type ReactNode } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ObjectAnswer } from '../../../contract/answers';
import { describeRef, type ObjectRef } from '../../../contract/objectRef';
import type { GatewayState } from '../gateway/gatewayState';
import { Section } from '../section/Section';
import { SourceBanner } from '../source/SourceBanner';
import { StaleKinds } from '../source/StaleKinds';
import { FirstLoad } from '../state/FirstLoad';
import { NoObject } from './NoObject';

interface Props {
  object: ObjectRef;
  state: GatewayState<ObjectAnswer>;
  /** What is drawn of the answer. */
  children: (answer: ObjectAnswer) => ReactNode;
  /** What can be drawn of other sources while the gateway has never answered. */
  without?: ReactNode;
}

/** Errors that say something about the object, not about the way to it. */
const ABOUT_THE_OBJECT = new Set(['object-not-found', 'unknown-kind', 'kind-forbidden', 'bad-parameter']);

/** One object, or why it cannot be shown and what now; the last answer stays when a source fails or the object goes. */
export function ObjectState({ object, state, children, without }: Props) {
  const styles = useStyles2(getStyles);
  const { answer, error, answeredAt } = state;
  const aboutIt = error?.code !== undefined && ABOUT_THE_OBJECT.has(error.code);
  return (
    <div className={styles.frame}>
      {!aboutIt && <SourceBanner source="gateway" error={error} answeredAt={answeredAt} />}
      {aboutIt && error !== null && (
        <Section title={describeRef(object)}>
          <NoObject object={object} error={error} answeredAt={answer === null ? null : answeredAt} />
        </Section>
      )}
      {error === null && <StaleKinds kinds={answer?.degraded ?? []} />}
      {answer !== null ? (
        children(answer)
      ) : error === null ? (
        <Section title={describeRef(object)}>
          <FirstLoad lines={8} label={`Reading ${describeRef(object)}`} />
        </Section>
      ) : (
        !aboutIt && without
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({ display: 'grid', gap: theme.spacing(2), gridTemplateColumns: 'minmax(0, 1fr)' }),
});
