import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { kindTrouble } from '../../../client/kindTrouble';
import type { KindFreshness } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import { Banner } from './Banner';
import { fixFor } from './fixes';

const timeOfDay = (at: EpochMs) => dateTimeFormat(at, { format: 'HH:mm:ss' });

/** Names the kinds of an answer that are not live, so that their silence is not taken for health. */
export function StaleKinds({ kinds }: { kinds: readonly KindFreshness[] }) {
  const troubled = kinds.flatMap((kind) => {
    const words = kindTrouble(kind, timeOfDay);
    return words === null ? [] : [{ words, fix: fixFor(kind.problem?.code) }];
  });
  if (troubled.length === 0) {
    return null;
  }
  const fixes = new Set(troubled.map(({ fix }) => fix).filter((fix) => fix !== ''));
  return (
    <Banner tone="info" title="The gateway does not see everything right now:">
      {troubled.map(({ words }) => words).join(' · ')}. {[...fixes].join(' ')}
    </Banner>
  );
}
