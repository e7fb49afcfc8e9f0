import { is } from './matcher';
import { firstOf, maxBy } from './operators';
import { select, type QueryOptions } from './selector';

/** The label `cluster` keeps clusters that share a Prometheus apart. */
export const NODE = ['cluster', 'node'];

/** With fewer there is no telling whether it is the one or all of them. */
const SMALLEST_FLEET = 3;

/**
 * The median over the nodes of a cluster, where there are enough of them, else the first of `otherwise` that there is; at last
 * 0. All are one series per cluster, made for `on (cluster) group_left ()`.
 */
export function fleetMedian(ofNodes: string, otherwise: readonly string[] = []): string {
  const many = `count by (cluster) (${ofNodes}) >= ${SMALLEST_FLEET}`;
  const median = `(quantile by (cluster) (0.5, ${ofNodes}) and on (cluster) ${many})`;
  return firstOf([median, ...otherwise, `sum by (cluster) (${ofNodes}) * 0`]);
}

/** Nodes that have an alert of their own: what they do not do needs no further words. */
export function nodesNotReady(options: QueryOptions): string {
  const ready = select('nodeCondition', [is('condition', 'Ready'), is('status', 'true')], options);
  return `(${maxBy(NODE, ready)} == 0)`;
}
