import React from 'react';
import type { EpochMs } from '../../../contract/time';
import { Age } from '../age/Age';
import type { Figure } from './figure';

interface Props {
  figures: readonly Figure[];
  now: EpochMs;
}

/** Which sources the numbers come from and how old the oldest of each is: `Prometheus 12s ago · gateway 2s ago`. */
export function SourceNote({ figures, now }: Props) {
  const oldest = new Map<string, EpochMs | null>();
  for (const figure of figures) {
    if (figure.value !== null) {
      const known = oldest.get(figure.source);
      oldest.set(figure.source, known === undefined ? figure.at : older(known, figure.at));
    }
  }
  return (
    <>
      {[...oldest].map(([source, at], index) => (
        <React.Fragment key={source}>
          {index > 0 && ' · '}
          {source} <Age at={at} now={now} suffix="ago" unknown={`The ${source} answer carries no time`} />
        </React.Fragment>
      ))}
    </>
  );
}

function older(a: EpochMs | null, b: EpochMs | null): EpochMs | null {
  return a === null || b === null ? null : Math.min(a, b);
}
