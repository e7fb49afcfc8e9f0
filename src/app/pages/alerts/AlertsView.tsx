import React, { useMemo } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { ALERT_RULES } from '../../../catalogue';
import { useNow } from '../../data';
import { FiringSection } from './firing/FiringSection';
import { firingAlerts } from './firing/firingAlerts';
import type { RuleCluster } from './installed/ourRule';
import { KnowledgeBanners } from './KnowledgeBanners';
import { RuleSection } from './RuleSection';
import type { RuleAddress } from './rules/ruleAddress';
import { ruleRows } from './rules/ruleRows';
import { useAlertKnowledge } from './useAlertKnowledge';

interface Props {
  cluster: RuleCluster;
  address: RuleAddress;
  onAddress: (change: Partial<RuleAddress>) => void;
}

/** The page of a cluster that has a Prometheus. */
export function AlertsView({ cluster, address, onAddress }: Props) {
  const styles = useStyles2(getStyles);
  const now = useNow();
  const { grafana, prometheus, groups, firedAt, renew } = useAlertKnowledge(cluster);
  const alerts = useMemo(
    () =>
      grafana.answer === null && prometheus.answer === null
        ? null
        : firingAlerts(grafana.answer ?? [], prometheus.answer ?? [], cluster, ALERT_RULES),
    [grafana.answer, prometheus.answer, cluster]
  );
  const rows = useMemo(
    () =>
      grafana.answer === null
        ? null
        : ruleRows(ALERT_RULES, {
            grafana: grafana.answer,
            prometheus: prometheus.answer ?? [],
            groups: groups.answer ?? [],
            firedAt,
            cluster,
          }),
    [grafana.answer, prometheus.answer, groups.answer, firedAt, cluster]
  );
  return (
    <div className={styles.frame}>
      <KnowledgeBanners grafana={grafana.error} prometheus={prometheus.error} groups={groups.error} />
      <FiringSection alerts={alerts} failed={grafana.error !== null && prometheus.error !== null} now={now} />
      <RuleSection
        cluster={cluster}
        rows={rows}
        failed={grafana.error !== null}
        now={now}
        address={address}
        onAddress={onAddress}
        onWritten={renew}
      />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({ display: 'grid', gap: theme.spacing(2), gridTemplateColumns: 'minmax(0, 1fr)' }),
});
