import React from 'react';
import type { Condition } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import { Age } from '../age/Age';
import { StatusBadge } from '../status/StatusBadge';
import type { Column } from '../table/column';
import { DataTable } from '../table/DataTable';
import { conditionTone } from './conditionTone';

interface Props {
  conditions: readonly Condition[];
  now: EpochMs;
}

const columns = (now: EpochMs): Array<Column<Condition>> => [
  { id: 'type', header: 'Condition', namesRow: true, cell: ({ type }) => type },
  {
    id: 'status',
    header: 'Status',
    cell: (condition) => <StatusBadge status={condition.status} tone={conditionTone(condition)} />,
  },
  { id: 'reason', header: 'Reason', cell: ({ reason }) => reason },
  {
    id: 'message',
    header: 'Message',
    minWidth: '30ch',
    cell: ({ message }) => <span style={{ overflowWrap: 'anywhere' }}>{message}</span>,
  },
  {
    id: 'changed',
    header: 'Changed',
    align: 'right',
    cell: ({ changedAt }) => <Age at={changedAt} now={now} suffix="ago" />,
  },
];

/** Status conditions as the API server has them. */
export function ConditionTable({ conditions, now }: Props) {
  return <DataTable label="Conditions" columns={columns(now)} rows={conditions} rowKey={({ type }) => type} />;
}
