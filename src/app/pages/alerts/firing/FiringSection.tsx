import React, { useMemo, useState } from 'react';
import { Badge, Button } from '@grafana/ui';
import type { EpochMs } from '../../../../contract/time';
import { Age } from '../../../components/age/Age';
import { ObjectName } from '../../../components/link/ObjectName';
import { Muted } from '../../../components/section/Muted';
import { Section } from '../../../components/section/Section';
import { SectionBody } from '../../../components/section/SectionBody';
import { FirstLoad } from '../../../components/state/FirstLoad';
import { Stopped } from '../../../components/state/Stopped';
import { Unknown } from '../../../components/state/Unknown';
import { SeverityMark } from '../../../components/status/SeverityMark';
import type { Column } from '../../../components/table/column';
import { DataTable } from '../../../components/table/DataTable';
import type { FiringAlert } from './FiringAlert';
import { worstFirst } from './worstFirst';

interface Props {
  /** Null before the first answer. */
  alerts: readonly FiringAlert[] | null;
  /** Nobody answered: then there is nothing to say about alerts. */
  failed: boolean;
  now: EpochMs;
}

/** Enough for a screen; the rest on demand. */
const FEW = 20;

/** Labels that tell alerts of one object apart. */
const SHOWN_LABELS = ['container', 'reason', 'cause', 'resource', 'zone'];

function detailOf({ summary, labels, title }: FiringAlert): string {
  const labelled = SHOWN_LABELS.filter((name) => labels[name]).map((name) => `${name} ${labels[name]}`);
  return summary !== '' && summary !== title ? summary : labelled.join(', ');
}

function columnsAt(now: EpochMs): Array<Column<FiringAlert>> {
  return [
    {
      id: 'severity',
      header: 'Severity',
      cell: ({ severity }) =>
        severity === null ? <Unknown reason="The alert has no label severity" /> : <SeverityMark severity={severity} />,
    },
    {
      id: 'alert',
      header: 'Alert',
      namesRow: true,
      minWidth: '24ch',
      cell: (alert) => (
        <>
          {alert.title}
          <Muted>{detailOf(alert)}</Muted>
        </>
      ),
    },
    {
      id: 'object',
      header: 'About',
      minWidth: '18ch',
      cell: ({ object }) =>
        object === null ? <Unknown reason="The alert’s labels name no object" /> : <ObjectName object={object} />,
    },
    {
      id: 'state',
      header: 'State',
      cell: ({ state }) =>
        state === 'firing' ? (
          <Badge color="red" icon="fire" text="Firing" />
        ) : (
          <Badge color="orange" icon="hourglass" text="Pending" />
        ),
    },
    {
      id: 'since',
      header: 'Since',
      cell: ({ since }) => <Age at={since} now={now} unknown="Nobody says since when" />,
    },
    {
      id: 'source',
      header: 'Evaluated by',
      cell: ({ sources }) => (
        <>
          {sources.join(', ')}
          {sources.length > 1 && <Muted>sent twice</Muted>}
        </>
      ),
    },
  ];
}

/** Every alert that fires or is about to, Grafana's and Prometheus' in one table, each leading to its object. */
export function FiringSection({ alerts, failed, now }: Props) {
  const [all, setAll] = useState(false);
  const rows = useMemo(() => worstFirst(alerts ?? []), [alerts]);
  const firing = rows.filter(({ state }) => state === 'firing').length;
  const aside = alerts === null ? undefined : `${firing} firing, ${rows.length - firing} pending`;
  return (
    <Section title="Firing now" aside={aside}>
      {alerts === null ? (
        failed ? (
          <Stopped icon="exclamation-triangle" title="What fires is not known">
            Neither Grafana nor Prometheus says so. This page asks again by itself.
          </Stopped>
        ) : (
          <FirstLoad lines={3} label="Reading alerts" />
        )
      ) : rows.length === 0 ? (
        <Stopped icon="check-circle" title="No alert fires">
          None of the rules that ask this cluster’s Prometheus holds now.
        </Stopped>
      ) : (
        <>
          <DataTable
            label="Alerts"
            columns={columnsAt(now)}
            rows={all ? rows : rows.slice(0, FEW)}
            rowKey={({ key }) => key}
          />
          {!all && rows.length > FEW && (
            <SectionBody>
              <Button variant="secondary" size="sm" onClick={() => setAll(true)}>
                Show {rows.length - FEW} more
              </Button>
            </SectionBody>
          )}
        </>
      )}
    </Section>
  );
}
