import React from 'react';
import type { Freshness } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import { Age } from '../age/Age';
import { sourceName } from './sourceName';

interface Props {
  answer: Freshness;
  now: EpochMs;
}

/** Whom an answer is from and how old it is: `gateway 2s ago`; the resourceVersion of each kind on hover. */
export function AnswerAge({ answer, now }: Props) {
  const versions = Object.entries(answer.resourceVersions).map(([resource, version]) => `${resource} ${version}`);
  return (
    <span title={versions.length === 0 ? undefined : `resourceVersion: ${versions.join(', ')}`}>
      {sourceName(answer)} <Age at={answer.asOf} now={now} suffix="ago" unknown="Some kinds have not been read yet" />
    </span>
  );
}
