import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { HealthAnswer, ProblemsAnswer, SummaryAnswer } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import type { GatewayState } from '../../components/gateway/gatewayState';
import type { PrometheusState } from '../../components/prometheus/prometheusState';
import { SourceBanner } from '../../components/source/SourceBanner';
import { StaleKinds } from '../../components/source/StaleKinds';
import { ApiServerSection } from './ApiServerSection';
import { CapacitySection } from './CapacitySection';
import { NodesSection } from './NodesSection';
import { ProblemsSection } from './ProblemsSection';

export interface OverviewViewProps {
  problems: GatewayState<ProblemsAnswer>;
  summary: GatewayState<SummaryAnswer>;
  health: GatewayState<HealthAnswer>;
  prometheus: PrometheusState;
  now: EpochMs;
  onShowMore: (() => void) | null;
}

/** The overview as drawn from its answers: problems first, beside them how full and how well the cluster is. */
export function OverviewView({ problems, summary, health, prometheus, now, onShowMore }: OverviewViewProps) {
  const styles = useStyles2(getStyles);
  const gateway = [problems, summary, health].find(({ error }) => error !== null) ?? problems;
  return (
    <div className={styles.frame}>
      <SourceBanner source="gateway" error={gateway.error} answeredAt={gateway.answeredAt} />
      <SourceBanner source="Prometheus" error={prometheus.error} answeredAt={prometheus.answeredAt} />
      {gateway.error === null && <StaleKinds kinds={problems.answer?.degraded ?? []} />}
      <div className={styles.container}>
        <div className={styles.columns}>
          <ProblemsSection problems={problems} summary={summary.answer} now={now} onShowMore={onShowMore} />
          <div className={styles.side}>
            <CapacitySection prometheus={prometheus} summary={summary} now={now} />
            <NodesSection summary={summary} problems={problems.answer?.problems ?? []} now={now} />
            <ApiServerSection prometheus={prometheus} health={health} now={now} />
          </div>
        </div>
      </div>
    </div>
  );
}

const WIDE = '@container (min-width: 1250px)';
const MIDDLE = '@container (min-width: 800px) and (max-width: 1249.9px)';

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({ display: 'grid', gap: theme.spacing(2), gridTemplateColumns: 'minmax(0, 1fr)' }),
  container: css({ containerType: 'inline-size' }),
  columns: css({
    display: 'grid',
    alignItems: 'start',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 440px' },
  }),
  side: css({
    display: 'grid',
    alignItems: 'start',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    [MIDDLE]: { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr)', '& > :first-of-type': { gridRow: 'span 2' } },
  }),
});
