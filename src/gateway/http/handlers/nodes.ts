import type { NodeRow, NodeSort } from '../../../contract/answers/node';
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

export const nodes: Handler<'nodes'> = ({ moments }, { query }) => {
  const moment = moments.current();
  requireKinds(moments.cache, ['nodes', 'pods'], moment.at);
  const rows = Array.from(moment.view.all('nodes'), (node) => nodeRow(moment.view, node));
  const found = rows.filter((row) => hasText(query.text, texts(row)));
  return {
    ...pageOf(found, query, KEYS[query.sort], (row) => row.name),
    ...moments.cache.freshness(['nodes', 'pods'], moment.at),
  };
};
