import { byGroup, grafanaRuleGroup, type AlertRule } from '../../catalogue';
import { PRODUCT_NAME } from '../../contract/identity';
import type { GenerateOptions } from '../options';
import { fileRuleGroup } from './fileRuleGroup';

/** File provisioning: the rules in their groups, each sending to the contact point by itself, so that no policy tree is touched. */
export function grafanaRules(rules: readonly AlertRule[], options: GenerateOptions) {
  const choices = { ...options, folderUid: '', overrides: {} };
  return {
    apiVersion: 1,
    groups: byGroup(rules).map(({ group }) => fileRuleGroup(grafanaRuleGroup(group, rules, choices), PRODUCT_NAME)),
  };
}
