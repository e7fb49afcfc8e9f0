import React from 'react';
import { Banner } from '../../components/source/Banner';
import type { AlertingError } from './grafana/AlertingError';

interface Props {
  grafana: AlertingError | null;
  prometheus: AlertingError | null;
  groups: AlertingError | null;
}

const ended = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

/** Says whose part of the page is missing or old, and why. */
export function KnowledgeBanners({ grafana, prometheus, groups }: Props) {
  return (
    <>
      {grafana && (
        <Banner tone="warning" title="Grafana does not say which rules it has.">
          {ended(grafana.message)} This page asks again by itself.
        </Banner>
      )}
      {prometheus && (
        <Banner tone="warning" title="Prometheus’ own alerts are missing here.">
          {ended(prometheus.message)} Alerts that Grafana evaluates are shown all the same.
        </Banner>
      )}
      {groups && (
        <Banner tone="warning" title="Some installed rules cannot be read.">
          {ended(groups.message)}{' '}
          {groups.forbidden && 'In a folder that was just made, Grafana knows your permissions after about a minute.'}
        </Banner>
      )}
    </>
  );
}
