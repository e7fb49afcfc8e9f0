import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { SummaryAnswer } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import type { Figure } from '../../components/figure/figure';
import { formatBytes, formatCores, formatCount } from '../../components/figure/format';
import { GapNotes } from '../../components/figure/GapNotes';
import { SourceNote } from '../../components/figure/SourceNote';
import type { GatewayState } from '../../components/gateway/gatewayState';
import type { PrometheusState } from '../../components/prometheus/prometheusState';
import { Section } from '../../components/section/Section';
import { SectionBody } from '../../components/section/SectionBody';
import { capacityOf } from './capacityFigures';
import { CapacityMeter } from './CapacityMeter';

interface Props {
  prometheus: PrometheusState;
  summary: GatewayState<SummaryAnswer>;
  now: EpochMs;
}

/** How full the cluster is: used and requested of allocatable, each number with its source and age. */
export function CapacitySection({ prometheus, summary, now }: Props) {
  const styles = useStyles2(getStyles);
  const cpu = capacityOf('cpu', prometheus, summary);
  const memory = capacityOf('memory', prometheus, summary);
  const pods = capacityOf('pods', prometheus, summary);
  const figures = [cpu, memory, pods]
    .flatMap(({ used, requested, allocatable }) => [used, requested, allocatable])
    .filter((figure): figure is Figure => figure !== null);
  return (
    <Section title="Capacity" aside={<SourceNote figures={figures} now={now} />}>
      <SectionBody>
        <div className={styles.resources}>
          <CapacityMeter title="CPU" capacity={cpu} format={formatCores} />
          <CapacityMeter title="Memory" capacity={memory} format={formatBytes} />
          <CapacityMeter title="Pods" capacity={pods} format={formatCount} usedWord="Present" />
          <GapNotes figures={figures} />
        </div>
      </SectionBody>
    </Section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ resources: css({ display: 'grid', gap: theme.spacing(2) }) });
