import type { PodSort } from '../../../contract/answers/pod';
import type { ObjectRef } from '../../../contract/objectRef';
import { firstPods } from '../../answers/firstPods';
import { freshnessOf } from '../../answers/freshnessOf';
import { podOrder } from '../../answers/podOrder';
import { podRow } from '../../answers/podRow';
import { podsFound } from '../../answers/podsFound';
import { recordsAt } from '../../answers/recordsAt';
import { LiveView } from '../../cache/LiveView';
import type { PodRecord } from '../../cache/pods/PodRecord';
import type { PodColumns } from '../../cache/pods/PodColumns';
import type { SortKey } from '../cursor';
import { httpError } from '../HttpError';
import { pageOf } from '../pageOf';
import type { Handler } from './Handler';
import { requireKinds } from './requireKinds';

/** By a pod's slot, above 0 when it was found broken. */
type Broken = Uint32Array;

const NOBODY: Broken = new Uint32Array();

function countOf(marked: Uint8Array): number {
  let count = 0;
  for (let slot = 0; slot < marked.length; slot++) {
    count += marked[slot]!;
  }
  return count;
}

/** Broken first, then what is not all ready (finished pods aside), then the rest. */
function trouble({ slot }: PodRecord, broken: Broken, { unready }: PodColumns): number {
  return broken[slot]! > 0 ? 0 : 2 - unready.at[slot]!;
}

const KEYS: { readonly [S in PodSort]: (pod: PodRecord, broken: Broken, columns: PodColumns) => SortKey } = {
  name: (pod) => pod.name,
  namespace: (pod) => pod.namespace,
  status: (pod) => pod.statusWord,
  ready: (pod) => pod.shape.facts.ready,
  restarts: (pod) => pod.restarts,
  age: ({ createdAt }) => (createdAt === null ? null : -createdAt),
  node: (pod) => pod.nodeName,
  trouble,
};

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

/**
 * Rows tell of now; only what makes a pod broken, for order and search, is as of the latest diagnosis. Of the first page only
 * pods that may stand on it are sorted.
 */
export const pods: Handler<'pods'> = async ({ moments }, { query, access }) => {
  const { cache } = moments;
  const { namespace, node, text, workload, sort, order, limit, cursor } = query;
  const owner = parseWorkload(workload, namespace);
  const scope = await access.scope(['pods'], namespace);
  const moment = moments.current();
  const now = moments.now();
  requireKinds(cache, ['pods'], now);
  const { all, slots } = cache.indexes.pods;
  const sees = (where: string) => scope.sees('pods', where);
  const found = podsFound(cache, { namespace, node, owner, text, sees }, moment.broken);
  const broken = sort === 'trouble' ? moment.broken.slots(cache) : NOBODY;
  const possible = cursor === undefined ? firstPods(found, podOrder(slots.columns, sort, order, broken), limit) : found;
  const { rows, ...page } = pageOf(
    recordsAt(all, possible),
    { ...query, total: countOf(found) },
    (pod) => KEYS[sort](pod, broken, slots.columns),
    (pod) => pod.namespace ?? '',
    (pod) => pod.name
  );
  const view = new LiveView(cache);
  return { rows: rows.map((pod) => podRow(view, pod, now)), ...page, ...freshnessOf(cache, ['pods'], now, access) };
};
