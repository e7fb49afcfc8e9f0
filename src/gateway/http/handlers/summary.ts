import { WORKLOADS, type Resource } from '../../../contract/kinds';
import { freshnessOf } from '../../answers/freshnessOf';
import { summaryOf } from '../../answers/summaryOf';
import type { Handler } from './Handler';
import { requireKinds } from './requireKinds';

const USED: readonly Resource[] = ['nodes', 'pods', 'namespaces', 'services', ...WORKLOADS];

export const summary: Handler<'summary'> = async ({ moments }, { access }) => {
  const { cache } = moments;
  const scope = await access.scope(USED);
  const now = moments.now();
  requireKinds(cache, USED, now);
  return { ...summaryOf(cache, scope), ...freshnessOf(cache, USED, now, access) };
};
