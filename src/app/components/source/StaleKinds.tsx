import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import type { KindFreshness } from '../../../contract/answers';
import { Banner } from './Banner';
import { fixFor } from './fixes';

function describe(kind: KindFreshness): string {
  const why = kind.problem === null ? '' : ` (${kind.problem.message})`;
  switch (kind.state) {
    case 'stale':
      return `${kind.resource} as of ${kind.asOf === null ? 'an unknown time' : dateTimeFormat(kind.asOf, { format: 'HH:mm:ss' })}${why}`;
    case 'forbidden':
      return `${kind.resource} not readable${why}`;
    case 'listing':
      return `${kind.resource} still being read${why}`;
    case 'absent':
      return `${kind.resource} not served by this API server`;
    case 'live':
      return kind.resource;
  }
}

/** Names the kinds of an answer that are not live, so that their silence is not taken for health. */
export function StaleKinds({ kinds }: { kinds: readonly KindFreshness[] }) {
  const degraded = kinds.filter((kind) => kind.state !== 'live' && kind.state !== 'absent');
  if (degraded.length === 0) {
    return null;
  }
  const fixes = new Set(degraded.map((kind) => fixFor(kind.problem?.code)).filter((fix) => fix !== ''));
  return (
    <Banner tone="info" title="The gateway does not see everything right now:">
      {degraded.map(describe).join(' · ')}. {[...fixes].join(' ')}
    </Banner>
  );
}
