import React from 'react';
import { useStyles2 } from '@grafana/ui';
import type { Problem } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import { ProblemRow } from './ProblemRow';
import { getProblemStyles } from './problemStyles';

interface Props {
  problems: readonly Problem[];
  now: EpochMs;
  label: string;
  /** All rows open, where problems are what the page is about. */
  open?: boolean;
}

/** Problems in the order given: the gateway ranks them, worst first. */
export function ProblemList({ problems, now, label, open }: Props) {
  const styles = useStyles2(getProblemStyles);
  return (
    <ol className={styles.list} aria-label={label}>
      {problems.map((problem) => (
        <ProblemRow key={problem.id} problem={problem} now={now} open={open} />
      ))}
    </ol>
  );
}
