import { POD_SORTS, type PodRow } from '../../../contract/answers/pod';
import { describeRef } from '../../../contract/objectRef';
import { choiceOf } from '../filters/choiceOf';
import { FILTERS, ORDERS, sortBy } from '../filters/filters';
import type { Column } from '../frames/Column';
import { rowsOf } from '../frames/pages';
import { tableOf } from '../frames/QueryResult';
import type { QueryType } from '../QueryType';

const COLUMNS: ReadonlyArray<Column<PodRow>> = [
  { name: 'Namespace', type: 'text', description: 'Its namespace', value: (pod) => pod.namespace },
  {
    name: 'Name',
    type: 'text',
    description: 'Its name',
    value: (pod) => pod.name,
    link: { field: 'path', object: ({ namespace, name }) => ({ kind: 'Pod', namespace, name }) },
  },
  { name: 'Status', type: 'text', description: 'As kubectl get pods prints it', value: (pod) => pod.status },
  { name: 'Cause', type: 'text', description: 'Why it is broken; empty when it is not', value: (pod) => pod.cause },
  { name: 'Ready', type: 'number', description: 'Containers that are ready', value: (pod) => pod.ready },
  { name: 'Containers', type: 'number', description: 'Containers, sidecars included', value: (pod) => pod.containers },
  { name: 'Restarts', type: 'number', description: 'Restarts of its containers', value: (pod) => pod.restarts },
  { name: 'Last restart', type: 'time', description: 'When the last one was', value: (pod) => pod.lastRestartAt },
  { name: 'Created', type: 'time', description: 'When it was made', value: (pod) => pod.createdAt },
  {
    name: 'Node',
    type: 'text',
    description: 'Where it runs; empty before it is placed',
    value: (pod) => pod.node,
    link: { field: 'nodePath', object: ({ node }) => (node ? { kind: 'Node', namespace: null, name: node } : null) },
  },
  {
    name: 'Owner',
    type: 'text',
    description: 'The outermost object that made it',
    value: ({ owner }) => owner && describeRef(owner),
    link: { field: 'ownerPath', object: ({ owner }) => owner },
  },
  { name: 'IP', type: 'text', description: 'Its address', value: (pod) => pod.ip },
  { name: 'CPU request', type: 'cores', description: 'Sum of its containers', value: (pod) => pod.cpuRequest },
  { name: 'Memory request', type: 'bytes', description: 'Sum of its containers', value: (pod) => pod.memoryRequest },
  { name: 'Memory limit', type: 'bytes', description: 'Sum of its containers', value: (pod) => pod.memoryLimit },
];

export const pods: QueryType = {
  id: 'pods',
  label: 'Pods',
  description: 'Pods as kubectl prints them, broken ones first, with the cause',
  filters: {
    namespace: FILTERS.namespace,
    node: FILTERS.node,
    workload: FILTERS.workload,
    text: FILTERS.text,
    sort: sortBy(POD_SORTS),
    order: FILTERS.order,
    limit: FILTERS.limit,
  },
  tables: [{ title: 'Pods', columns: COLUMNS }],
  async run(asked, { client, clusterUid }) {
    const { node, workload, text } = asked.given;
    const sort = choiceOf('Sort', asked.given.sort, POD_SORTS);
    const order = choiceOf('Order', asked.given.order, ORDERS);
    const page = await rowsOf(asked, (place) =>
      client.pods({ query: { node, workload, text, sort, order, ...place } })
    );
    return tableOf(COLUMNS, page, clusterUid);
  },
};
