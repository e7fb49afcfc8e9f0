import {
  TOP_NODE_SORTS,
  TOP_POD_SORTS,
  type MetricsApiState,
  type TopNodeRow,
  type TopPodRow,
  type Usage,
} from '../../../contract/answers/top';
import { ClientError } from '../../../client';
import { choiceOf } from '../filters/choiceOf';
import { FILTERS, ORDERS, sortBy, TOP_SUBJECTS } from '../filters/filters';
import type { Column } from '../frames/Column';
import { rowsOf } from '../frames/pages';
import { tableOf } from '../frames/QueryResult';
import { shareOf } from '../frames/shareOf';
import type { QueryType } from '../QueryType';

type Sampled = Usage & Pick<TopPodRow, 'sampledAt' | 'windowSeconds'>;

const USED: ReadonlyArray<Column<Sampled>> = [
  { name: 'CPU', type: 'cores', description: 'Used now', value: ({ cpu }) => cpu },
  { name: 'Memory', type: 'bytes', description: 'Used now', value: ({ memory }) => memory },
];

const SAMPLE: ReadonlyArray<Column<Sampled>> = [
  { name: 'Sampled', type: 'time', description: 'When it was measured', value: ({ sampledAt }) => sampledAt },
  { name: 'Window', type: 'seconds', description: 'Averaged over', value: ({ windowSeconds }) => windowSeconds },
];

const POD_COLUMNS: ReadonlyArray<Column<TopPodRow>> = [
  { name: 'Namespace', type: 'text', description: 'Its namespace', value: (pod) => pod.namespace },
  {
    name: 'Name',
    type: 'text',
    description: 'Its name',
    value: (pod) => pod.name,
    link: { field: 'path', object: ({ namespace, name }) => ({ kind: 'Pod', namespace, name }) },
  },
  {
    name: 'Node',
    type: 'text',
    description: 'Where it runs',
    value: (pod) => pod.node,
    link: { field: 'nodePath', object: ({ node }) => (node ? { kind: 'Node', namespace: null, name: node } : null) },
  },
  ...USED,
  {
    name: 'CPU of request',
    type: 'ratio',
    description: 'Empty when nothing is requested',
    value: ({ cpu, request }) => shareOf(cpu, request.cpu),
  },
  {
    name: 'CPU of limit',
    type: 'ratio',
    description: 'Empty without a limit',
    value: ({ cpu, limit }) => shareOf(cpu, limit.cpu),
  },
  {
    name: 'Memory of request',
    type: 'ratio',
    description: 'Empty when nothing is requested',
    value: ({ memory, request }) => shareOf(memory, request.memory),
  },
  {
    name: 'Memory of limit',
    type: 'ratio',
    description: 'Empty without a limit',
    value: ({ memory, limit }) => shareOf(memory, limit.memory),
  },
  ...SAMPLE,
];

const NODE_COLUMNS: ReadonlyArray<Column<TopNodeRow>> = [
  {
    name: 'Name',
    type: 'text',
    description: 'Its name',
    value: (node) => node.name,
    link: { field: 'path', object: ({ name }) => ({ kind: 'Node', namespace: null, name }) },
  },
  ...USED,
  {
    name: 'CPU share',
    type: 'ratio',
    description: 'Used of allocatable',
    value: ({ cpu, allocatable }) => shareOf(cpu, allocatable.cpu),
  },
  {
    name: 'Memory share',
    type: 'ratio',
    description: 'Used of allocatable',
    value: ({ memory, allocatable }) => shareOf(memory, allocatable.memory),
  },
  ...SAMPLE,
];

const UNSERVED: { readonly [S in MetricsApiState['state']]: string } = {
  served: '',
  absent: 'This cluster has no metrics API (metrics.k8s.io), e.g. no metrics-server',
  forbidden: 'The gateway may not read the metrics API (metrics.k8s.io)',
  failing: 'The metrics API (metrics.k8s.io) does not answer',
};

/** The answer, or why there is none: its rows would be empty, which is not "nothing is used". */
function served<Answer extends { metricsApi: MetricsApiState }>(answer: Answer): Answer {
  const { state, problem } = answer.metricsApi;
  if (state !== 'served') {
    const code = problem?.code ?? 'internal';
    throw new ClientError({ code, message: UNSERVED[state], detail: problem?.message, status: null });
  }
  return answer;
}

export const top: QueryType = {
  id: 'top',
  label: 'Top',
  description: 'What pods or nodes use now, as the metrics API says it',
  filters: {
    topOf: FILTERS.topOf,
    namespace: { ...FILTERS.namespace, description: 'Only pods of these namespaces, with commas between them' },
    text: FILTERS.text,
    sort: sortBy(TOP_POD_SORTS),
    order: FILTERS.order,
    limit: FILTERS.limit,
  },
  tables: [
    { title: 'Of pods', columns: POD_COLUMNS },
    { title: 'Of nodes', columns: NODE_COLUMNS },
  ],
  async run(asked, { client, clusterUid }) {
    const { text, sort, topOf } = asked.given;
    const order = choiceOf('Order', asked.given.order, ORDERS);
    if (choiceOf('Of', topOf, TOP_SUBJECTS) === 'nodes') {
      const byNode = choiceOf('Sort', sort, TOP_NODE_SORTS);
      const page = await rowsOf({ namespaces: [], limit: asked.limit }, async ({ limit, cursor }) =>
        served(await client.topNodes({ query: { text, sort: byNode, order, limit, cursor } }))
      );
      return tableOf(NODE_COLUMNS, page, clusterUid);
    }
    const byPod = choiceOf('Sort', sort, TOP_POD_SORTS);
    const page = await rowsOf(asked, async (place) =>
      served(await client.topPods({ query: { text, sort: byPod, order, ...place } }))
    );
    return tableOf(POD_COLUMNS, page, clusterUid);
  },
};
