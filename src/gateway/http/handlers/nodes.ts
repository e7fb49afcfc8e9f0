import type { NodeRow, NodeSort } from '../../../contract/answers/node';
import { freshnessOf } from '../../answers/freshnessOf';
import { nodeRow } from '../../answers/nodeRow';
import type { SortKey } from '../cursor';
import { pageOf } from '../pageOf';
import type { Handler } from './Handler';
import { hasText } from './hasText';
import { requireKinds } from './requireKinds';

const KEYS: { readonly [S in NodeSort]: (row: NodeRow) => SortKey } = {
  name: (row) => row.name,
  status: (row) => row.status,
  zone: (row) => row.zone,
  version: (row) => row.version,
  age: (row) => (row.createdAt === null ? null : -row.createdAt),
  pods: (row) => row.pods,
  cpuRequested: (row) => row.requested.cpu,
  memoryRequested: (row) => row.requested.memory,
};

const texts = (row: NodeRow) => [
  row.name,
  row.status,
  row.trouble,
  row.zone,
  row.version,
  row.internalIP,
  ...row.roles,
];

export const nodes: Handler<'nodes'> = async ({ moments }, { query, access }) => {
  const scope = await access.scope(['nodes']);
  const { cache } = moments;
  const now = moments.now();
  requireKinds(cache, ['nodes', 'pods'], now);
  const rows = Array.from(cache.all('nodes'), (node) => nodeRow(cache, node));
  const found = rows.filter((row) => scope.sees('nodes', null) && hasText(query.text, texts(row)));
  return {
    ...pageOf(found, query, KEYS[query.sort], (row) => row.name),
    ...freshnessOf(cache, ['nodes', 'pods'], now, access),
  };
};
