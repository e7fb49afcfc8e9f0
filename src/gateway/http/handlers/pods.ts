import type { PodSort } from '../../../contract/answers/pod';
import type { ObjectRef } from '../../../contract/objectRef';
import { freshnessOf } from '../../answers/freshnessOf';
import { podRow } from '../../answers/podRow';
import { podsFound } from '../../answers/podsFound';
import { LiveView } from '../../cache/LiveView';
import type { PodRecord } from '../../cache/pods/PodRecord';
import type { SortKey } from '../cursor';
import { httpError } from '../HttpError';
import { pageOf } from '../pageOf';
import type { Handler } from './Handler';
import { requireKinds } from './requireKinds';

/** By a pod's slot, above 0 when it was found broken. */
type Broken = Uint32Array;

const NOBODY: Broken = new Uint32Array();

/** Broken first, then what is not all ready (finished pods aside), then the rest. */
function trouble(pod: PodRecord, broken: Broken): number {
  if (broken[pod.slot]! > 0) {
    return 0;
  }
  const { ready, containers } = pod.shape.facts;
  return ready < containers && pod.statusWord !== 'Completed' ? 1 : 2;
}

const KEYS: { readonly [S in PodSort]: (pod: PodRecord, broken: Broken) => SortKey } = {
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

/** Rows tell of now; only what makes a pod broken, for order and search, is as of the latest diagnosis. */
export const pods: Handler<'pods'> = async ({ moments }, { query, access }) => {
  const { cache } = moments;
  const { namespace, node, text, workload } = query;
  const owner = parseWorkload(workload, namespace);
  const scope = await access.scope(['pods'], namespace);
  const moment = moments.current();
  const now = moments.now();
  requireKinds(cache, ['pods'], now);
  const sees = (where: string | null) => scope.sees('pods', where);
  const found = podsFound(cache, { namespace, node, owner, text, sees }, moment.broken);
  const keyOf = KEYS[query.sort];
  const broken = query.sort === 'trouble' ? moment.broken.slots(cache) : NOBODY;
  const { rows, ...page } = pageOf(
    found,
    query,
    (pod) => keyOf(pod, broken),
    (pod) => pod.namespace ?? '',
    (pod) => pod.name
  );
  const view = new LiveView(cache);
  return { rows: rows.map((pod) => podRow(view, pod, now)), ...page, ...freshnessOf(cache, ['pods'], now, access) };
};
