import type { TopNodeRow, TopNodeSort } from '../../../contract/answers';
import type { IndexedView } from '../../../diagnosis';
import type { Sample } from '../../kubernetes/metricsApi/Sample';
import { freshnessOf, sampledFreshness } from '../../answers/freshnessOf';
import type { SortKey } from '../cursor';
import { pageOf } from '../pageOf';
import type { Handler } from './Handler';
import { hasText } from './hasText';
import { requireKinds } from './requireKinds';

const KEYS: { readonly [S in TopNodeSort]: (sample: Sample) => SortKey } = {
  name: ({ name }) => name,
  cpu: ({ usage }) => usage.cpu,
  memory: ({ usage }) => usage.memory,
};

function rowOf(view: IndexedView, { name, sampledAt, windowSeconds, usage }: Sample): TopNodeRow {
  const { cpu = null, memory = null } = view.get('nodes', null, name)?.allocatable ?? {};
  return { name, ...usage, sampledAt, windowSeconds, allocatable: { cpu, memory } };
}

export const topNodes: Handler<'topNodes', 'moments' | 'cluster'> = async ({ moments, cluster }, { query, access }) => {
  const scope = await access.scope(['nodes']);
  const { state, samples } = await cluster.sampled('nodes');
  const moment = moments.current();
  requireKinds(moments.cache, ['nodes'], moment.at);
  const found = samples.filter(({ name }) => scope.sees('nodes', null) && hasText(query.text, [name]));
  const page = pageOf(found, query, KEYS[query.sort], ({ name }) => name);
  return {
    metricsApi: state,
    ...page,
    rows: page.rows.map((sample) => rowOf(moment.view, sample)),
    ...sampledFreshness(freshnessOf(moments.cache, ['nodes'], moment.at, access), state),
  };
};
