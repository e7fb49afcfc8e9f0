import React, { lazy, Suspense, useMemo } from 'react';
import { ErrorBoundary } from '@grafana/ui';
import { nodePageQueries } from '../../../catalogue';
import { SourceNote } from '../../components/figure/SourceNote';
import { Section } from '../../components/section/Section';
import { SectionBody } from '../../components/section/SectionBody';
import { SourceBanner } from '../../components/source/SourceBanner';
import { FirstLoad } from '../../components/state/FirstLoad';
import { Stopped } from '../../components/state/Stopped';
import { useCluster, useNow, usePrometheus, useSetTimeRange, useTimeRange } from '../../data';
import { loadTimeCharts } from '../../scenes/loadTimeCharts';
import { nodeCharts } from './nodeCharts';

const TimeCharts = lazy(loadTimeCharts);

/** What a node uses over the page's time range. */
export function NodeCharts({ node }: { node: string }) {
  const { settings } = useCluster();
  const queries = useMemo(
    () => nodePageQueries(node, { cluster: settings.clusterLabel }),
    [node, settings.clusterLabel]
  );
  const prometheus = usePrometheus(queries);
  const { frames, errors, error, answeredAt } = prometheus;
  const charts = useMemo(
    () => nodeCharts(queries, { frames, errors, error, answeredAt }),
    [queries, frames, errors, error, answeredAt]
  );
  const timeRange = useTimeRange();
  const setTimeRange = useSetTimeRange();
  const now = useNow();
  const known = answeredAt === null ? [] : [{ value: 0, source: 'Prometheus' as const, at: answeredAt }];
  return (
    <Section title="Usage" aside={<SourceNote figures={known} now={now} />}>
      <SectionBody>
        <SourceBanner source="Prometheus" error={error} answeredAt={answeredAt} />
        <ErrorBoundary>
          {({ error: fault }) =>
            fault ? (
              <Stopped icon="exclamation-triangle" title="The charts could not be drawn">
                {fault.message}. The rest of the page does without them; reload the tab to try again.
              </Stopped>
            ) : (
              <Suspense fallback={<FirstLoad lines={8} label="Loading charts" />}>
                <TimeCharts
                  charts={charts}
                  timeRange={timeRange}
                  onTimeRange={setTimeRange}
                  loading={answeredAt === null && error === null}
                />
              </Suspense>
            )
          }
        </ErrorBoundary>
      </SectionBody>
    </Section>
  );
}
