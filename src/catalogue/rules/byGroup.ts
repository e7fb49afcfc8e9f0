import type { AlertRule, RuleGroup } from './rule';

/** Rules by group, both in the order in which they are listed. */
export function byGroup(rules: readonly AlertRule[]): Array<{ group: RuleGroup; rules: AlertRule[] }> {
  const groups = [...new Set(rules.map(({ group }) => group))];
  return groups.map((group) => ({ group, rules: rules.filter((rule) => rule.group === group) }));
}
