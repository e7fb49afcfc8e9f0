import React, { type ReactNode } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ObjectAnswer, RelatedObject } from '../../../contract/answers';
import { sameRef } from '../../../contract/objectRef';
import type { EpochMs } from '../../../contract/time';
import { EventTable } from '../event/EventTable';
import { ImpactList } from '../problem/ImpactList';
import { ProblemList } from '../problem/ProblemList';
import { Section } from '../section/Section';
import { SectionBody } from '../section/SectionBody';
import { ConditionTable } from './ConditionTable';
import { ObjectFacts } from './ObjectFacts';
import { ObjectHeader } from './ObjectHeader';
import { RelatedTable } from './RelatedTable';

interface Props {
  answer: ObjectAnswer;
  now: EpochMs;
  /** Relatives that `children` shows better. */
  hideRelation?: RelatedObject['relation'];
  /** Between the problems and the facts. */
  children?: ReactNode;
}

/** Everything the gateway says of one object: what is wrong first, then what it is and belongs to, then what happened. */
export function ObjectSections({ answer, now, hideRelation, children }: Props) {
  const styles = useStyles2(getStyles);
  const { object, problems, hurts, conditions, events } = answer;
  const related = answer.related.filter(({ relation }) => relation !== hideRelation);
  return (
    <>
      <ObjectHeader answer={answer} now={now} />
      {problems.length > 0 && (
        <Section title={problems.length === 1 ? 'What is wrong' : `${problems.length} things are wrong`}>
          <ProblemList problems={problems} now={now} label="Problems, worst first" open />
        </Section>
      )}
      {hurts.some(
        (impact) => !problems.some((problem) => problem.hurts.some((known) => sameRef(known.object, impact.object)))
      ) && (
        <Section title="Whom it hurts">
          <SectionBody>
            <ImpactList hurts={hurts} within={object.namespace} />
          </SectionBody>
        </Section>
      )}
      {children}
      <div className={styles.container}>
        <div className={styles.columns}>
          <Section title="Facts">
            <SectionBody>
              <ObjectFacts facts={answer.facts} labels={answer.labels} now={now} />
            </SectionBody>
          </Section>
          {related.length > 0 && (
            <Section title="Related">
              <RelatedTable related={related} within={object.namespace} />
            </Section>
          )}
        </div>
      </div>
      {conditions.length > 0 && (
        <Section title="Conditions">
          <ConditionTable conditions={conditions} now={now} />
        </Section>
      )}
      <Section title="Events">
        {events.length === 0 ? (
          <SectionBody>Kubernetes keeps no events about it now; it forgets them after an hour by default.</SectionBody>
        ) : (
          <EventTable events={events} now={now} about={object} />
        )}
      </Section>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  container: css({ containerType: 'inline-size' }),
  columns: css({
    display: 'grid',
    alignItems: 'start',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@container (min-width: 1000px)': {
      gridTemplateColumns: 'none',
      gridAutoFlow: 'column',
      gridAutoColumns: 'minmax(0, 1fr)',
    },
  }),
});
