import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { NODE_SORTS, type NodeRow, type NodeSort } from '../../../contract/answers/node';
import type { Page } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import type { Figure } from '../../components/figure/figure';
import { GapNotes } from '../../components/figure/GapNotes';
import { SourceNote } from '../../components/figure/SourceNote';
import type { GatewayState } from '../../components/gateway/gatewayState';
import type { PrometheusState } from '../../components/prometheus/prometheusState';
import { Section } from '../../components/section/Section';
import { SectionBody } from '../../components/section/SectionBody';
import { SourceBanner } from '../../components/source/SourceBanner';
import { sourceName } from '../../components/source/sourceName';
import { StaleKinds } from '../../components/source/StaleKinds';
import { FirstLoad } from '../../components/state/FirstLoad';
import { Stopped } from '../../components/state/Stopped';
import type { SortOrder } from '../../components/table/column';
import { DataTable } from '../../components/table/DataTable';
import { Pager } from '../../components/table/Pager';
import { TextFilter } from '../../components/table/TextFilter';
import { nodeColumns } from './nodeColumns';
import type { NodesAddress } from './nodesAddress';
import { nodeUsage } from './nodeUsage';

export interface NodesViewProps {
  nodes: GatewayState<Page<NodeRow>>;
  prometheus: PrometheusState;
  now: EpochMs;
  address: NodesAddress;
  onFilter: (text: string) => void;
  onSort: (sort: NodeSort, order: SortOrder) => void;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

const isNodeSort = (value: string): value is NodeSort => (NODE_SORTS as readonly string[]).includes(value);

/** The node table as drawn from its answers. */
export function NodesView(props: NodesViewProps) {
  const { nodes, prometheus, now, address } = props;
  const styles = useStyles2(getStyles);
  const usageOf = nodeUsage(prometheus);
  const rows = nodes.answer?.rows ?? [];
  const usage: Figure[] = rows.flatMap(({ name }) => [usageOf(name).cpu, usageOf(name).memory]);
  const known = usage.filter(({ value }) => value !== null);
  const facts: Figure[] =
    nodes.answer === null ? [] : [{ value: 0, source: sourceName(nodes.answer), at: nodes.answer.asOf }];
  return (
    <div className={styles.frame}>
      <SourceBanner source="gateway" error={nodes.error} answeredAt={nodes.answeredAt} />
      <SourceBanner source="Prometheus" error={prometheus.error} answeredAt={prometheus.answeredAt} />
      {nodes.error === null && <StaleKinds kinds={nodes.answer?.degraded ?? []} />}
      <Section title="Nodes" aside={<SourceNote figures={[...facts, ...known]} now={now} />}>
        <SectionBody>
          <TextFilter
            label="Filter nodes"
            placeholder="Filter by name, role, zone …"
            value={address.text}
            onChange={props.onFilter}
          />
        </SectionBody>
        {nodes.answer === null ? (
          nodes.error === null ? (
            <FirstLoad lines={8} label="Reading nodes" />
          ) : (
            <Stopped icon="exclamation-triangle" title="The nodes are not known">
              They come from the gateway, which does not answer. This page asks again by itself.
            </Stopped>
          )
        ) : (
          <>
            {rows.length === 0 ? (
              <Stopped icon="search" title={address.text === '' ? 'This cluster has no nodes' : 'No node matches'}>
                {address.text === '' ? 'The API server lists none.' : `Nothing contains “${address.text}”.`}
              </Stopped>
            ) : (
              <DataTable
                label="Nodes"
                columns={nodeColumns(usageOf, now)}
                rows={rows}
                rowKey={({ name }) => name}
                sorting={{
                  by: address.sort,
                  order: address.order,
                  onSort: (by, order) => isNodeSort(by) && props.onSort(by, order),
                }}
              />
            )}
            <Pager
              noun="nodes"
              from={address.start}
              shown={rows.length}
              total={nodes.answer.total}
              onPrevious={props.onPrevious}
              onNext={props.onNext}
            />
            {known.length === 0 && rows.length > 0 && (
              <SectionBody>
                <GapNotes figures={usage} />
              </SectionBody>
            )}
          </>
        )}
      </Section>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({ display: 'grid', gap: theme.spacing(2), gridTemplateColumns: 'minmax(0, 1fr)' }),
});
