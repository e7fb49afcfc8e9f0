import React from 'react';
import { Button } from '@grafana/ui';
import type { ProblemsAnswer, SummaryAnswer } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import type { GatewayState } from '../../components/gateway/gatewayState';
import { formatCount } from '../../components/figure/format';
import { ProblemList } from '../../components/problem/ProblemList';
import { Section } from '../../components/section/Section';
import { SectionBody } from '../../components/section/SectionBody';
import { FirstLoad } from '../../components/state/FirstLoad';
import { Stopped } from '../../components/state/Stopped';
import { CalmState } from './CalmState';
import { countsInWords } from './countsInWords';

interface Props {
  problems: GatewayState<ProblemsAnswer>;
  summary: SummaryAnswer | null;
  now: EpochMs;
  /** Asks for more rows; null when as many as possible are shown. */
  onShowMore: (() => void) | null;
}

/** What is wrong now, worst first; calm when nothing is. */
export function ProblemsSection({ problems, summary, now, onShowMore }: Props) {
  const { answer, error } = problems;
  const hidden = answer === null ? 0 : answer.total - answer.problems.length;
  return (
    <Section
      title="What is wrong now"
      aside={
        <span role="status" aria-live="polite">
          {answer !== null && countsInWords(answer.counts)}
        </span>
      }
    >
      {answer === null &&
        (error === null ? (
          <FirstLoad lines={6} label="Reading what is wrong" />
        ) : (
          <Stopped icon="exclamation-triangle" title="What is wrong is not known">
            It comes from the gateway, which does not answer. This page asks again by itself.
          </Stopped>
        ))}
      {answer !== null && answer.total === 0 && (
        <CalmState answer={answer} summary={summary} silent={error !== null} now={now} />
      )}
      {answer !== null && answer.total > 0 && (
        <ProblemList problems={answer.problems} now={now} label="Problems, worst first" />
      )}
      {hidden > 0 && onShowMore !== null && (
        <SectionBody>
          <Button variant="secondary" size="sm" onClick={onShowMore}>
            Show {formatCount(hidden)} more
          </Button>
        </SectionBody>
      )}
    </Section>
  );
}
