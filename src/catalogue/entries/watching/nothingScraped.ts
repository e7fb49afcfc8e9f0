import type { Entry } from '../../entry';
import { matches } from '../../promql/matcher';
import { select, type QueryOptions } from '../../promql/selector';

/** Jobs that say something of the cluster itself, by their usual names: kubelets, API servers, kube-state-metrics, the gateway. */
const OF_CLUSTER = matches('job', '.*(kubelet|cadvisor|api-?server|kube-state-metrics|clusterscope).*');

/**
 * Clusters of which no target answers, with how many there are; without any target at all, 1 for Prometheus as a whole.
 */
export function nothingAnswers(options: QueryOptions): string {
  const targets = select('up', [OF_CLUSTER], options);
  const silent = `(count by (cluster) (${targets}) unless on (cluster) (max by (cluster) (${targets}) == 1))`;
  return `(${silent} or absent(${targets}))`;
}

export const nothingScraped: Entry<'cluster'> = {
  id: 'nothing-scraped',
  title: 'Nothing of the cluster is scraped',
  description:
    'Targets of a cluster (kubelets, API servers, kube-state-metrics, gateway) where none of them answers; 1 where Prometheus knows none.',
  unit: 'count',
  requires: [['up']],
  levels: ['cluster'],
  expr: (_scope, options) => nothingAnswers(options),
  thresholds: [],
};
