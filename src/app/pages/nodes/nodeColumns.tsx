import React from 'react';
import type { NodeRow, NodeSort, Tone } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';
import { Age } from '../../components/age/Age';
import type { Figure } from '../../components/figure/figure';
import { formatBytes, formatCores, formatCount } from '../../components/figure/format';
import { ObjectLink } from '../../components/link/ObjectLink';
import { Unknown } from '../../components/state/Unknown';
import { StatusBadges } from '../../components/status/StatusBadges';
import { Muted } from '../../components/section/Muted';
import type { Column } from '../../components/table/column';
import type { NodeUsage } from './nodeUsage';
import { ShareCell } from './ShareCell';

const NOT_SAID = 'The node does not say';

/** How to draw a node's status; the words are Kubernetes' own. */
export function toneOfNode({ ready, trouble }: Pick<NodeRow, 'ready' | 'trouble'>): Tone {
  if (ready === null) {
    return 'warning';
  }
  return !ready ? 'bad' : trouble === '' ? 'good' : 'warning';
}

const reasonOf = (figure: Figure) => (figure.value === null ? `${figure.reason}. ${figure.fix}` : '');
const size = (value: number | null, format: (value: number) => string) =>
  value === null ? <Unknown reason={NOT_SAID} /> : format(value);

type Sorted = Omit<Column<NodeRow>, 'sort'> & { sort?: NodeSort };

/** Columns of the node table: the gateway's facts beside Prometheus' usage of the rows shown. */
export function nodeColumns(usageOf: (name: string) => NodeUsage, now: EpochMs): Array<Column<NodeRow>> {
  const columns: Sorted[] = [
    {
      id: 'name',
      header: 'Name, roles',
      sort: 'name',
      namesRow: true,
      minWidth: '18ch',
      cell: ({ name, roles }) => (
        <>
          <ObjectLink object={{ kind: 'Node', namespace: null, name }}>{name}</ObjectLink>
          {roles.length > 0 && <Muted>{roles.join(', ')}</Muted>}
        </>
      ),
    },
    {
      id: 'status',
      header: 'Status',
      sort: 'status',
      cell: (node) => (
        <>
          <StatusBadges status={node.status} tone={toneOfNode(node)} />
          {node.trouble !== '' && <Muted>{node.trouble}</Muted>}
        </>
      ),
    },
    {
      id: 'zone',
      header: 'Zone',
      sort: 'zone',
      cell: ({ zone }) => (zone === '' ? <Unknown reason="No label topology.kubernetes.io/zone" /> : zone),
    },
    {
      id: 'version',
      header: 'Version',
      sort: 'version',
      cell: ({ version }) => <span style={{ whiteSpace: 'nowrap' }}>{version}</span>,
    },
    {
      id: 'pods',
      header: 'Pods',
      sort: 'pods',
      firstOrder: 'desc',
      align: 'right',
      cell: ({ pods, allocatable }) => (
        <>
          {formatCount(pods)} of {size(allocatable.pods, formatCount)}
        </>
      ),
    },
    {
      id: 'cpuUsed',
      header: 'CPU used',
      cell: ({ name, allocatable }) => {
        const { cpu } = usageOf(name);
        return (
          <ShareCell
            label={`CPU used on ${name}`}
            value={cpu.value}
            reason={reasonOf(cpu)}
            allocatable={allocatable.cpu}
            format={formatCores}
          />
        );
      },
    },
    {
      id: 'cpuRequested',
      header: 'CPU requested',
      sort: 'cpuRequested',
      firstOrder: 'desc',
      cell: ({ name, requested, allocatable }) => (
        <ShareCell
          label={`CPU requested on ${name}`}
          value={requested.cpu}
          allocatable={allocatable.cpu}
          format={formatCores}
          quiet
          whole
        />
      ),
    },
    {
      id: 'memoryUsed',
      header: 'Memory used',
      cell: ({ name, allocatable }) => {
        const { memory } = usageOf(name);
        return (
          <ShareCell
            label={`Memory used on ${name}`}
            value={memory.value}
            reason={reasonOf(memory)}
            allocatable={allocatable.memory}
            format={formatBytes}
          />
        );
      },
    },
    {
      id: 'memoryRequested',
      header: 'Memory requested',
      sort: 'memoryRequested',
      firstOrder: 'desc',
      cell: ({ name, requested, allocatable }) => (
        <ShareCell
          label={`Memory requested on ${name}`}
          value={requested.memory}
          allocatable={allocatable.memory}
          format={formatBytes}
          quiet
          whole
        />
      ),
    },
    {
      id: 'age',
      header: 'Age',
      sort: 'age',
      align: 'right',
      cell: ({ createdAt }) => <Age at={createdAt} now={now} />,
    },
  ];
  return columns;
}
