import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import type { EpochMs } from '../../../contract/time';
import { Unknown } from '../state/Unknown';
import { formatAge } from './formatAge';

interface Props {
  at: EpochMs | null;
  now: EpochMs;
  /** After the duration: `ago`. */
  suffix?: string;
  /** Shown on hover when the instant is not known. */
  unknown?: string;
}

/** How long ago, as kubectl says it; the instant in Grafana's time zone on hover. */
export function Age({ at, now, suffix, unknown = 'Kubernetes does not say when' }: Props) {
  if (at === null) {
    return <Unknown reason={unknown} />;
  }
  const text = formatAge(now - at);
  return (
    <time dateTime={new Date(at).toISOString()} title={dateTimeFormat(at)} style={{ whiteSpace: 'nowrap' }}>
      {suffix === undefined ? text : `${text} ${suffix}`}
    </time>
  );
}
