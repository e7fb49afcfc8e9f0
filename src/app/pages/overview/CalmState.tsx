import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import type { ProblemsAnswer, SummaryAnswer } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import { Age } from '../../components/age/Age';
import { formatCount } from '../../components/figure/format';

interface Props {
  answer: ProblemsAnswer;
  summary: SummaryAnswer | null;
  /** The gateway does not answer now: calm was then, not now. */
  silent: boolean;
  now: EpochMs;
}

function titleOf(answer: ProblemsAnswer, silent: boolean): string {
  if (silent) {
    return 'Nothing was wrong when the gateway last answered';
  }
  return answer.degraded.length > 0 ? 'Nothing is wrong in what can be seen' : 'Nothing is wrong';
}

/** No problems: says what was looked at and how fresh that is, so that calm can be trusted. */
export function CalmState({ answer, summary, silent, now }: Props) {
  const styles = useStyles2(getStyles);
  const sure = !silent && answer.degraded.length === 0;
  return (
    <div className={styles.box}>
      <Icon name={sure ? 'check-circle' : 'info-circle'} size="xl" className={sure ? styles.good : undefined} />
      <div>
        <p className={styles.title}>{titleOf(answer, silent)}</p>
        <p className={styles.text}>
          {summary === null
            ? 'Nodes, pods, workloads, Services and events were checked'
            : `${formatCount(summary.nodes.total)} nodes, ${formatCount(summary.pods.total)} pods, ${formatCount(summary.workloads)} workloads and ${formatCount(summary.services)} Services were checked`}
          , as of <Age at={answer.asOf} now={now} suffix="ago" unknown="Some kinds have not been read yet" />.
        </p>
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  box: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(2), padding: theme.spacing(3, 2) }),
  good: css({ color: theme.colors.success.text }),
  title: css({ margin: 0, fontSize: theme.typography.h5.fontSize }),
  text: css({ margin: 0, color: theme.colors.text.secondary }),
});
