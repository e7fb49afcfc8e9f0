import { withinBounds } from '../grafana/override';
import { CLUSTER } from '../scope';
import { select, type QueryOptions } from '../promql/selector';
import type { AlertRule } from './rule';

/**
 * How many series would hold a rule's condition: one series without labels, however many alerts there are; no sample while
 * there are none. `above` is a threshold to try instead of the rule's.
 */
export function dryRunQuery(rule: AlertRule, options: QueryOptions, above = rule.above): string {
  return `count((${rule.entry.expr(CLUSTER, options)}) > ${withinBounds(rule, above)})`;
}

/** One sample, 1, whenever all metrics that the rule needs are there: where it has none, "never fired" says nothing. */
export function dryRunCoverage(rule: AlertRule, options: QueryOptions): string {
  const any = (metrics: AlertRule['entry']['requires'][number]) =>
    metrics.map((metric) => `group(${select(metric, [], options)})`).join(' or ');
  return rule.entry.requires.map((metrics) => `(${any(metrics)})`).join(' * ') || 'vector(1)';
}
