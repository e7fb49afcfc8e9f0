import type { PodRow, PodSort } from '../../../contract/answers/pod';
import type { ObjectRef } from '../../../contract/objectRef';
import type { SortKey } from '../cursor';
import { httpError } from '../HttpError';
import { pageOf } from '../pageOf';
import type { Handler } from './Handler';
import { hasText } from './hasText';
import { requireKinds } from './requireKinds';

/** Broken first, then what is not all ready (finished pods aside), then the rest. */
function trouble(row: PodRow): number {
  if (row.cause !== '') {
    return 0;
  }
  return row.ready < row.containers && row.status !== 'Completed' ? 1 : 2;
}

const KEYS: { readonly [S in PodSort]: (row: PodRow) => SortKey } = {
  name: (row) => row.name,
  namespace: (row) => row.namespace,
  status: (row) => row.status,
  ready: (row) => row.ready,
  restarts: (row) => row.restarts,
  age: (row) => (row.createdAt === null ? null : -row.createdAt),
  node: (row) => row.node,
  trouble,
};

const texts = (row: PodRow) => [
  row.namespace,
  row.name,
  row.status,
  row.node ?? '',
  row.ip,
  row.owner?.name ?? '',
  row.cause,
];

function parseWorkload(workload: string | undefined, namespace: string | undefined): ObjectRef | undefined {
  if (workload === undefined) {
    return undefined;
  }
  const parts = /^([A-Za-z]+)\/([^/]+)$/.exec(workload);
  if (!parts || namespace === undefined) {
    const found = `workload is ${JSON.stringify(workload.slice(0, 100))}, namespace is ${namespace ?? 'not given'}`;
    throw httpError('bad-parameter', 'Parameter "workload" does not name an owner', found, [
      '<Kind>/<name> with namespace',
    ]);
  }
  return { kind: parts[1]!, namespace, name: parts[2]! };
}

export const pods: Handler<'pods'> = ({ moments }, { query }) => {
  const owner = parseWorkload(query.workload, query.namespace);
  const moment = moments.current();
  requireKinds(moments.cache, ['pods'], moment.at);
  const found = moment.podRows.filter(
    (row) =>
      (query.namespace === undefined || row.namespace === query.namespace) &&
      (query.node === undefined || row.node === query.node) &&
      (owner === undefined || (row.owner?.kind === owner.kind && row.owner.name === owner.name)) &&
      hasText(query.text, texts(row))
  );
  return {
    ...pageOf(found, query, KEYS[query.sort], (row) => `${row.namespace}/${row.name}`),
    ...moments.cache.freshness(['pods'], moment.at),
  };
};
