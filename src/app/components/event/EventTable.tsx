import React from 'react';
import type { EventRow } from '../../../contract/answers';
import { sameRef, type ObjectRef } from '../../../contract/objectRef';
import type { EpochMs } from '../../../contract/time';
import { Age } from '../age/Age';
import { formatCount } from '../figure/format';
import { ObjectName } from '../link/ObjectName';
import { StatusBadge } from '../status/StatusBadge';
import type { Column } from '../table/column';
import { DataTable } from '../table/DataTable';

interface Props {
  events: readonly EventRow[];
  now: EpochMs;
  /** The page's own object; rows about others name them. */
  about: ObjectRef;
}

function columns(now: EpochMs, about: ObjectRef): Array<Column<EventRow>> {
  return [
    {
      id: 'type',
      header: 'Type',
      cell: (event) => <StatusBadge status={event.type} tone={event.type === 'Warning' ? 'warning' : 'neutral'} />,
    },
    {
      id: 'reason',
      header: 'Reason',
      namesRow: true,
      cell: (event) => <span style={{ whiteSpace: 'nowrap' }}>{event.reason}</span>,
    },
    {
      id: 'message',
      header: 'Message',
      minWidth: '34ch',
      cell: (event) => <span style={{ overflowWrap: 'anywhere' }}>{event.message}</span>,
    },
    {
      id: 'object',
      header: 'Object',
      minWidth: '22ch',
      cell: (event) =>
        sameRef(event.object, about) ? 'this' : <ObjectName object={event.object} within={about.namespace} />,
    },
    { id: 'source', header: 'From', cell: (event) => event.source },
    { id: 'count', header: 'Count', align: 'right', cell: (event) => formatCount(event.count) },
    {
      id: 'last',
      header: 'Last seen',
      align: 'right',
      cell: (event) => <Age at={event.lastAt} now={now} suffix="ago" />,
    },
  ];
}

const keyOf = (event: EventRow) =>
  [event.object.kind, event.object.name, event.type, event.reason, event.source, event.message].join('\n');

/** Kubernetes' events, folded and newest first as the gateway gives them. */
export function EventTable({ events, now, about }: Props) {
  return <DataTable label="Events" columns={columns(now, about)} rows={events} rowKey={keyOf} />;
}
