import { withinBounds } from '../grafana/override';
import { CLUSTER } from '../scope';
import type { QueryOptions } from '../promql/selector';
import type { AlertRule } from './rule';

/**
 * How many series would hold a rule's condition: one series without labels, however many alerts there are; no sample while
 * there are none. `above` is a threshold to try instead of the rule's.
 */
export function dryRunQuery(rule: AlertRule, options: QueryOptions, above = rule.above): string {
  return `count((${rule.entry.expr(CLUSTER, options)}) > ${withinBounds(rule, above)})`;
}
