import type { Entry } from '../../entry';
import { matches } from '../../promql/matcher';
import type { QueryOptions } from '../../promql/selector';
import { apiRate, FEW_REQUESTS } from './apiTraffic';

/** Share from which the errors are an alert by themselves. */
export const API_ERRORS_ALERT = 0.05;

/** Share of 5xx by cluster; nothing where there are none, or too few requests to tell. */
export function apiErrorShare(options: QueryOptions): string {
  const errors = apiRate('apiRequests', [matches('code', '5..')], options);
  return `${errors} / (${apiRate('apiRequests', [], options)} > ${FEW_REQUESTS})`;
}

export const apiErrorsByCluster: Entry<'cluster'> = {
  id: 'api-errors-by-cluster',
  title: 'API server errors',
  description: 'Share of requests answered with a 5xx status, watches and streams left out.',
  unit: 'ratio',
  requires: [['apiRequests']],
  levels: ['cluster'],
  expr: (_scope, options) => apiErrorShare(options),
  thresholds: [{ tone: 'critical', from: API_ERRORS_ALERT }],
};
