import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import type { EpochMs } from '../../../contract/time';
import { Banner } from './Banner';
import type { SourceError } from './sourceError';
import { fixFor, PROMETHEUS_FIX } from './fixes';

interface Props {
  source: 'gateway' | 'Prometheus';
  error: SourceError | null;
  /** Last good answer; null when there was none. */
  answeredAt: EpochMs | null;
}

const sentence = (text: string | undefined) => (!text ? '' : /[.!?]$/.test(text) ? `${text} ` : `${text}. `);

/**
 * Says slimly that a source does not answer, since when, why, and what to do. Nothing while it does; nothing either
 * when no Prometheus is set, which is no failure: the numbers that lack say so themselves.
 */
export function SourceBanner({ source, error, answeredAt }: Props) {
  if (error === null || error.reason === 'not-configured') {
    return null;
  }
  const name = source === 'gateway' ? 'The gateway' : 'Prometheus';
  const since =
    answeredAt === null
      ? `${name} has not answered yet`
      : `${name} has not answered since ${dateTimeFormat(answeredAt, { format: 'HH:mm:ss' })}; what it said then is still shown`;
  return (
    <Banner tone="warning" title={`${since}.`}>
      {sentence(error.message)}
      {error.detail !== error.message && sentence(error.detail)}
      {source === 'gateway' ? fixFor(error.code) : PROMETHEUS_FIX}
    </Banner>
  );
}
