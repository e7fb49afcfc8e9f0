import React from 'react';
import { ENTRIES, type EntryInfo } from '../../../catalogue';
import type { HealthAnswer } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import { Age } from '../../components/age/Age';
import { FactList } from '../../components/figure/FactList';
import type { Figure } from '../../components/figure/figure';
import { formatRate, formatRatio, formatSeconds } from '../../components/figure/format';
import { GapNotes } from '../../components/figure/GapNotes';
import { SourceNote } from '../../components/figure/SourceNote';
import type { GatewayState } from '../../components/gateway/gatewayState';
import type { PrometheusState } from '../../components/prometheus/prometheusState';
import { Section } from '../../components/section/Section';
import { SectionBody } from '../../components/section/SectionBody';
import { Unknown } from '../../components/state/Unknown';
import { StatusBadge } from '../../components/status/StatusBadge';
import { apiFiguresOf } from './apiFigures';

interface Props {
  prometheus: PrometheusState;
  health: GatewayState<HealthAnswer>;
  now: EpochMs;
}

function reading(figure: Figure, entry: EntryInfo, format: (value: number) => string) {
  if (figure.value === null) {
    return <Unknown reason={`${figure.reason}. ${figure.fix}`} />;
  }
  const { value } = figure;
  const crossed = entry.thresholds.filter(({ from }) => value >= from).pop();
  const text = format(value);
  return crossed === undefined ? (
    text
  ) : (
    <StatusBadge status={text} tone={crossed.tone === 'critical' ? 'bad' : 'warning'} />
  );
}

function reachability({ answer, error }: GatewayState<HealthAnswer>, now: EpochMs) {
  if (answer === null || error !== null) {
    return <Unknown reason="The gateway does not answer" />;
  }
  const { reachable, answeredAt, problem } = answer.apiServer;
  return reachable ? (
    <StatusBadge status="Reachable" tone="good" />
  ) : (
    <>
      <StatusBadge status="Not reachable" tone="bad" />{' '}
      {answeredAt !== null && (
        <>
          last answer <Age at={answeredAt} now={now} suffix="ago" />
        </>
      )}{' '}
      {problem?.message}
    </>
  );
}

/** How the API server does: as the gateway sees it, and by its own metrics. */
export function ApiServerSection({ prometheus, health, now }: Props) {
  const { rate, errors, latency } = apiFiguresOf(prometheus);
  const api = health.error === null ? health.answer?.apiServer : undefined;
  return (
    <Section title="API server" aside={<SourceNote figures={[rate, errors, latency]} now={now} />}>
      <SectionBody>
        <FactList
          facts={[
            { label: 'Seen from the gateway', value: reachability(health, now) },
            {
              label: 'Answers the gateway in',
              value:
                api?.latencyMs == null ? (
                  <Unknown reason="The gateway has not asked lately" />
                ) : (
                  `${formatSeconds(api.latencyMs / 1000)} (median)`
                ),
            },
            { label: 'Version', value: api?.version ?? <Unknown reason="It has not answered the gateway yet" /> },
            { label: 'Requests', value: reading(rate, ENTRIES.apiRequestRate, formatRate) },
            { label: 'Errors (5xx)', value: reading(errors, ENTRIES.apiErrorRatio, formatRatio) },
            { label: 'Latency (p99)', value: reading(latency, ENTRIES.apiLatency, formatSeconds) },
          ]}
        />
        <GapNotes figures={[rate, errors, latency]} />
      </SectionBody>
    </Section>
  );
}
