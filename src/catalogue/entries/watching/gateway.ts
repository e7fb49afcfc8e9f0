import type { Entry } from '../../entry';
import { is, matches } from '../../promql/matcher';
import { maxBy } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { nothingAnswers } from './nothingScraped';

/** How long a gateway that is no longer scraped is missed; after that it was taken away on purpose. */
const MISSED_FOR = '6h';
const GATEWAY_JOB = matches('job', '.*clusterscope.*');

/** Clusters whose gateway does not answer, or was scraped and no longer is. */
export function gatewayMissing(options: QueryOptions): string {
  const now = select('gatewayBuild', [], options);
  const silent = `(max by (cluster) (${select('up', [GATEWAY_JOB], options)}) == 0) + 1`;
  const gone = `max by (cluster) (last_over_time(${now}[${MISSED_FOR}]))`;
  return `((${silent} or on (cluster) ${gone}) unless on (cluster) max by (cluster) (${now}))`;
}

export const gatewayGone: Entry<'cluster'> = {
  id: 'gateway-gone',
  title: 'Gateway not scraped',
  description:
    'Clusters whose Clusterscope gateway does not answer Prometheus, or did within six hours and is no longer asked. Silent while nothing at all of the cluster is scraped.',
  unit: 'flag',
  requires: [['gatewayBuild'], ['up']],
  levels: ['cluster'],
  expr: (_scope, options) => `${gatewayMissing(options)} unless on (cluster) ${nothingAnswers(options)}`,
  thresholds: [],
};

export const gatewayBlind: Entry<'cluster'> = {
  id: 'gateway-blind',
  title: 'Kinds the gateway does not see',
  description:
    'Number of kinds that no gateway of the cluster keeps up to date. Kinds it may not read, and those the cluster does not have, are left out.',
  unit: 'count',
  requires: [['gatewayKindSynced'], ['gatewayKindState']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const kind = ['cluster', 'resource'];
    const unseen = `(${maxBy(kind, select('gatewayKindSynced', [], options))} == 0)`;
    const refused = ['forbidden', 'absent'].map((state) => select('gatewayKindState', [is('state', state)], options));
    const excused = `(${maxBy(kind, refused.join(' or '))} == 1)`;
    return `count by (cluster) (${unseen} unless on (${kind.join(', ')}) ${excused})`;
  },
  thresholds: [],
};
