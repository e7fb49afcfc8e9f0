import React from 'react';
import type { PodRow } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import { Age } from '../../components/age/Age';
import { formatCount } from '../../components/figure/format';
import { ObjectLink } from '../../components/link/ObjectLink';
import { ObjectName } from '../../components/link/ObjectName';
import { Unknown } from '../../components/state/Unknown';
import { StatusBadge } from '../../components/status/StatusBadge';
import type { Column } from '../../components/table/column';

/** How to draw a pod's status: the cause says whether it is broken, as diagnosis sees it. */
function toneOf({ cause, status, ready, containers }: PodRow) {
  if (cause !== '') {
    return 'bad';
  }
  return status === 'Running' && ready === containers ? 'good' : 'neutral';
}

/** Columns of pods of one node. */
export function podColumns(now: EpochMs): Array<Column<PodRow>> {
  return [
    {
      id: 'name',
      header: 'Pod',
      namesRow: true,
      minWidth: '28ch',
      cell: ({ namespace, name }) => (
        <ObjectLink object={{ kind: 'Pod', namespace, name }}>
          {namespace}/{name}
        </ObjectLink>
      ),
    },
    {
      id: 'status',
      header: 'Status',
      cell: (pod) => (
        <>
          <StatusBadge status={pod.status} tone={toneOf(pod)} />
          {pod.cause !== '' && <div>{pod.cause}</div>}
        </>
      ),
    },
    { id: 'ready', header: 'Ready', align: 'right', cell: ({ ready, containers }) => `${ready} of ${containers}` },
    { id: 'restarts', header: 'Restarts', align: 'right', cell: ({ restarts }) => formatCount(restarts) },
    {
      id: 'lastRestart',
      header: 'Last restart',
      align: 'right',
      cell: ({ lastRestartAt }) => (
        <Age at={lastRestartAt} now={now} suffix="ago" unknown="It has not been restarted, or it is not known when" />
      ),
    },
    {
      id: 'owner',
      header: 'Owner',
      cell: ({ owner, namespace }) =>
        owner === null ? <Unknown reason="Nothing owns it" /> : <ObjectName object={owner} within={namespace} />,
    },
    { id: 'age', header: 'Age', align: 'right', cell: ({ createdAt }) => <Age at={createdAt} now={now} /> },
  ];
}
