import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { Problem, SummaryAnswer } from '../../../contract/answers';
import { PAGES } from '../../../contract/links';
import type { EpochMs } from '../../../contract/time';
import type { GatewayState } from '../../components/gateway/gatewayState';
import { formatCount } from '../../components/figure/format';
import { AppLink } from '../../components/link/AppLink';
import { ObjectLink } from '../../components/link/ObjectLink';
import { Section } from '../../components/section/Section';
import { SectionBody } from '../../components/section/SectionBody';
import { AnswerAge } from '../../components/source/AnswerAge';
import { FirstLoad } from '../../components/state/FirstLoad';
import { StatusBadge } from '../../components/status/StatusBadge';

interface Props {
  summary: GatewayState<SummaryAnswer>;
  problems: readonly Problem[];
  now: EpochMs;
}

/** How many nodes are ready, and which are in trouble. */
export function NodesSection({ summary, problems, now }: Props) {
  const styles = useStyles2(getStyles);
  const { answer } = summary;
  const troubled = problems.filter(({ object }) => object.kind === 'Node').slice(0, 5);
  const aside = answer !== null && <AnswerAge answer={answer} now={now} />;
  return (
    <Section title="Nodes" aside={aside}>
      {answer === null ? (
        summary.error === null ? (
          <FirstLoad lines={2} label="Counting nodes" />
        ) : (
          <SectionBody>Not known while the gateway does not answer.</SectionBody>
        )
      ) : (
        <SectionBody>
          <div className={styles.head}>
            <StatusBadge
              status={`${formatCount(answer.nodes.ready)} of ${formatCount(answer.nodes.total)} ready`}
              tone={answer.nodes.total === 0 ? 'neutral' : answer.nodes.ready === answer.nodes.total ? 'good' : 'bad'}
            />
            {answer.nodes.unschedulable > 0 && (
              <StatusBadge status={`${formatCount(answer.nodes.unschedulable)} cordoned`} tone="warning" />
            )}
            <AppLink path={PAGES.nodes} parameters={answer.nodes.ready < answer.nodes.total ? { sort: 'status' } : {}}>
              All nodes
            </AppLink>
          </div>
          {troubled.length > 0 && (
            <ul className={styles.list}>
              {troubled.map(({ id, object, cause }) => (
                <li key={id}>
                  <ObjectLink object={object}>{object.name}</ObjectLink>{' '}
                  <span className={styles.cause}>{cause.text}</span>
                </li>
              ))}
            </ul>
          )}
        </SectionBody>
      )}
    </Section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1, 1.5) }),
  list: css({ listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0, overflowWrap: 'anywhere' }),
  cause: css({ color: theme.colors.text.secondary }),
});
