import { NODE_SORTS, type NodeRow } from '../../../contract/answers/node';
import { choiceOf } from '../filters/choiceOf';
import { FILTERS, ORDERS, sortBy } from '../filters/filters';
import type { Column } from '../frames/Column';
import { rowsOf } from '../frames/pages';
import { tableOf } from '../frames/QueryResult';
import { shareOf } from '../frames/shareOf';
import type { QueryType } from '../QueryType';

const COLUMNS: ReadonlyArray<Column<NodeRow>> = [
  {
    name: 'Name',
    type: 'text',
    description: 'Its name',
    value: (node) => node.name,
    link: { field: 'path', object: ({ name }) => ({ kind: 'Node', namespace: null, name }) },
  },
  { name: 'Status', type: 'text', description: 'As kubectl get nodes prints it', value: (node) => node.status },
  {
    name: 'Trouble',
    type: 'text',
    description: 'Why it is not healthy; empty when it is',
    value: (node) => node.trouble,
  },
  { name: 'Roles', type: 'text', description: 'Its roles', value: (node) => node.roles.join(', ') },
  { name: 'Zone', type: 'text', description: 'Its zone', value: (node) => node.zone },
  { name: 'Version', type: 'text', description: 'Version of its kubelet', value: (node) => node.version },
  { name: 'Internal IP', type: 'text', description: 'Its address', value: (node) => node.internalIP },
  { name: 'Created', type: 'time', description: 'When it joined', value: (node) => node.createdAt },
  { name: 'Pods', type: 'number', description: 'Pods on it', value: (node) => node.pods },
  { name: 'Pods allocatable', type: 'number', description: 'Pods it takes', value: (node) => node.allocatable.pods },
  {
    name: 'CPU requested',
    type: 'cores',
    description: 'What its pods ask for',
    value: ({ requested }) => requested.cpu,
  },
  { name: 'CPU allocatable', type: 'cores', description: 'What it has', value: ({ allocatable }) => allocatable.cpu },
  {
    name: 'CPU share',
    type: 'ratio',
    description: 'Requested of allocatable',
    value: ({ requested, allocatable }) => shareOf(requested.cpu, allocatable.cpu),
  },
  {
    name: 'Memory requested',
    type: 'bytes',
    description: 'What its pods ask for',
    value: ({ requested }) => requested.memory,
  },
  {
    name: 'Memory allocatable',
    type: 'bytes',
    description: 'What it has',
    value: ({ allocatable }) => allocatable.memory,
  },
  {
    name: 'Memory share',
    type: 'ratio',
    description: 'Requested of allocatable',
    value: ({ requested, allocatable }) => shareOf(requested.memory, allocatable.memory),
  },
];

export const nodes: QueryType = {
  id: 'nodes',
  label: 'Nodes',
  description: 'Nodes with state, capacity and requests',
  filters: { text: FILTERS.text, sort: sortBy(NODE_SORTS), order: FILTERS.order, limit: FILTERS.limit },
  tables: [{ title: 'Nodes', columns: COLUMNS }],
  async run(asked, { client, clusterUid }) {
    const { text } = asked.given;
    const sort = choiceOf('Sort', asked.given.sort, NODE_SORTS);
    const order = choiceOf('Order', asked.given.order, ORDERS);
    const page = await rowsOf(asked, ({ limit, cursor }) =>
      client.nodes({ query: { text, sort, order, limit, cursor } })
    );
    return tableOf(COLUMNS, page, clusterUid);
  },
};
