import type { TopPodRow, TopPodSort, Usage } from '../../../contract/answers';
import type { Pod } from '../../../contract/objects';
import type { IndexedView } from '../../../diagnosis';
import { podResource } from '../../cache/pods/podResources';
import type { Sample } from '../../kubernetes/metricsApi/Sample';
import { freshnessOf, sampledFreshness } from '../../answers/freshnessOf';
import type { SortKey } from '../cursor';
import { pageOf } from '../pageOf';
import type { Handler } from './Handler';
import { hasText } from './hasText';
import { requireKinds } from './requireKinds';

const KEYS: { readonly [S in TopPodSort]: (sample: Sample) => SortKey } = {
  name: ({ name }) => name,
  namespace: ({ namespace }) => namespace,
  cpu: ({ usage }) => usage.cpu,
  memory: ({ usage }) => usage.memory,
};

function asked(pod: Pod | undefined, kind: 'Request' | 'Limit'): Usage {
  return pod
    ? { cpu: podResource(pod, `cpu${kind}`), memory: podResource(pod, `memory${kind}`) }
    : { cpu: null, memory: null };
}

function rowOf(view: IndexedView, sample: Sample): TopPodRow {
  const { name, namespace, usage, sampledAt, windowSeconds, containers } = sample;
  const pod = view.get('pods', namespace, name);
  return {
    namespace: namespace ?? '',
    name,
    node: pod?.nodeName ?? null,
    ...usage,
    sampledAt,
    windowSeconds,
    containers: [...containers],
    request: asked(pod, 'Request'),
    limit: asked(pod, 'Limit'),
  };
}

export const topPods: Handler<'topPods', 'moments' | 'cluster'> = async ({ moments, cluster }, { query, access }) => {
  const scope = await access.scope(['pods'], query.namespace);
  const { state, samples } = await cluster.sampled('pods');
  const moment = moments.current();
  requireKinds(moments.cache, ['pods'], moment.at);
  const found = samples.filter(
    ({ name, namespace }) =>
      scope.sees('pods', namespace) &&
      (query.namespace === undefined || namespace === query.namespace) &&
      hasText(query.text, [name, namespace ?? ''])
  );
  const page = pageOf(found, query, KEYS[query.sort], ({ name, namespace }) => `${namespace ?? ''}/${name}`);
  return {
    metricsApi: state,
    ...page,
    rows: page.rows.map((sample) => rowOf(moment.view, sample)),
    ...sampledFreshness(freshnessOf(moments.cache, ['pods'], moment.at, access), state),
  };
};
