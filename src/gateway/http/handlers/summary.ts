import { WORKLOADS, type Resource } from '../../../contract/kinds';
import { summaryOf } from '../../answers/summaryOf';
import type { Handler } from './Handler';
import { requireKinds } from './requireKinds';

const USED: readonly Resource[] = ['nodes', 'pods', 'namespaces', 'services', ...WORKLOADS];

export const summary: Handler<'summary'> = ({ moments }) => {
  const { cache } = moments;
  const moment = moments.current();
  requireKinds(cache, USED, moment.at);
  return { ...summaryOf(moment.view), ...cache.freshness(USED, moment.at) };
};
