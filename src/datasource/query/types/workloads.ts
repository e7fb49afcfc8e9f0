import type { Column as GatewayColumn, ObjectRow, ObjectsAnswer, Page } from '../../../contract/answers';
import { WORKLOADS, type WorkloadResource } from '../../../contract/kinds';
import type { Asked } from '../filters/Asked';
import { choiceOf } from '../filters/choiceOf';
import { FILTERS, ORDERS } from '../filters/filters';
import type { Column, ColumnInfo } from '../frames/Column';
import { joined, rowsOf } from '../frames/pages';
import { tableOf } from '../frames/QueryResult';
import type { QueryType, RunContext } from '../QueryType';

/** Without a kind: those that people make. ReplicaSets are what Deployments make. */
export const USUAL_WORKLOADS = WORKLOADS.filter((resource) => resource !== 'replicasets');

interface Row extends ObjectRow {
  columns: readonly GatewayColumn[];
}

const COLUMNS: ReadonlyArray<Column<Row>> = [
  { name: 'Kind', type: 'text', description: 'Its kind', value: ({ object }) => object.kind },
  { name: 'Namespace', type: 'text', description: 'Its namespace', value: ({ object }) => object.namespace },
  {
    name: 'Name',
    type: 'text',
    description: 'Its name',
    value: ({ object }) => object.name,
    link: { field: 'path', object: ({ object }) => object },
  },
  { name: 'Status', type: 'text', description: 'Its state in words', value: ({ status }) => status },
  { name: 'Created', type: 'time', description: 'When it was made', value: ({ createdAt }) => createdAt },
];

const cellOf = ({ columns, cells }: Row, id: string) => cells[columns.findIndex((column) => column.id === id)] ?? null;

const OF_EVERY_KIND: ReadonlyArray<Column<Row>> = [
  {
    name: 'Ready',
    type: 'number',
    description: 'Pods that are ready; empty for Jobs and CronJobs',
    value: (row) => cellOf(row, 'ready'),
  },
  {
    name: 'Desired',
    type: 'number',
    description: 'Pods there should be; empty for Jobs and CronJobs',
    value: (row) => cellOf(row, 'desired'),
  },
];

const typeOf = ({ type }: GatewayColumn): ColumnInfo['type'] => (type === 'instant' ? 'time' : type);

const ofOneKind = (columns: readonly GatewayColumn[]): ReadonlyArray<Column<Row>> =>
  columns.map((column) => ({
    name: column.title,
    type: typeOf(column),
    description: '',
    value: (row) => cellOf(row, column.id),
  }));

/** Rows of one kind; every row knows its columns, since kinds differ. */
async function workloadsOf(
  resource: WorkloadResource,
  asked: Asked,
  { client }: RunContext
): Promise<{ page: Page<Row>; columns: readonly GatewayColumn[] }> {
  const { text, labels, status, sort } = asked.given;
  const order = choiceOf('Order', asked.given.order, ORDERS);
  let columns: ObjectsAnswer['columns'] = [];
  const page = await rowsOf(asked, async (place) => {
    const query = { text, labels, status, sort, order, ...place };
    const answer = await client.objects({ path: { resource }, query });
    columns = answer.columns;
    return { ...answer, rows: answer.rows.map((row) => ({ ...row, columns: answer.columns })) };
  });
  return { page, columns };
}

export const workloads: QueryType = {
  id: 'workloads',
  label: 'Workloads',
  description: 'Deployments, StatefulSets, DaemonSets, Jobs and CronJobs with their state',
  filters: {
    kind: FILTERS.kind,
    namespace: FILTERS.namespace,
    labels: FILTERS.labels,
    status: FILTERS.status,
    text: FILTERS.text,
    sort: {
      ...FILTERS.sort,
      description: 'name, namespace, status, age, or a column of the kind',
      placeholder: 'name',
    },
    order: FILTERS.order,
    limit: { ...FILTERS.limit, description: 'At most so many rows of each kind, and of each namespace that is named' },
  },
  tables: [
    { title: 'Any kind', columns: [...COLUMNS, ...OF_EVERY_KIND] },
    { title: 'One kind: these, then what kubectl get -o wide shows of that kind', columns: COLUMNS },
  ],
  async run(asked, context) {
    const kind = choiceOf('Kind', asked.given.kind, WORKLOADS);
    const kinds = kind ? [kind] : USUAL_WORKLOADS;
    const parts = await Promise.all(kinds.map((resource) => workloadsOf(resource, asked, context)));
    const more = kind ? ofOneKind(parts[0]!.columns) : OF_EVERY_KIND;
    return tableOf([...COLUMNS, ...more], joined(parts.map(({ page }) => page)), context.clusterUid);
  },
};
