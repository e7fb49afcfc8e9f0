import type { AlertRule } from './rule';

/** Label that every alert of ours carries: the rule's id. What has it is Clusterscope's, whichever program evaluates it. */
export const RULE_LABEL = 'clusterscope_rule';

/** What a rule adds to the labels of its series. */
export function labelsOf({ id, severity }: AlertRule): Record<'severity' | typeof RULE_LABEL, string> {
  return { severity, [RULE_LABEL]: id };
}
