import React, { useState } from 'react';
import { Button } from '@grafana/ui';
import type { RelatedObject } from '../../../contract/answers';
import { ObjectName } from '../link/ObjectName';
import { SectionBody } from '../section/SectionBody';
import { StatusBadge } from '../status/StatusBadge';
import type { Column } from '../table/column';
import { DataTable } from '../table/DataTable';

interface Props {
  related: readonly RelatedObject[];
  /** Namespace the page already says. */
  within: string | null;
}

const FEW = 15;

const columns = (within: string | null): Array<Column<RelatedObject>> => [
  {
    id: 'relation',
    header: 'Relation',
    cell: ({ relation }) => <span style={{ whiteSpace: 'nowrap' }}>{relation}</span>,
  },
  {
    id: 'object',
    header: 'Object',
    namesRow: true,
    cell: ({ object }) => <ObjectName object={object} within={within} />,
  },
  { id: 'status', header: 'Status', cell: ({ status, tone }) => <StatusBadge status={status} tone={tone} /> },
];

const keyOf = ({ relation, object }: RelatedObject) => [relation, object.kind, object.namespace, object.name].join('/');

/** What the object belongs to, owns, selects or runs on, each with its state; the gateway puts the worst first. */
export function RelatedTable({ related, within }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? related : related.slice(0, FEW);
  return (
    <>
      <DataTable label="Related objects" columns={columns(within)} rows={shown} rowKey={keyOf} />
      {shown.length < related.length && (
        <SectionBody>
          <Button size="sm" variant="secondary" onClick={() => setAll(true)}>
            Show {related.length - shown.length} more
          </Button>
        </SectionBody>
      )}
    </>
  );
}
