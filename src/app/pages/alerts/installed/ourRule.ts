import { grafanaRuleGroup, withinBounds, type AlertRule } from '../../../../catalogue';
import type { StoredRule } from '../grafana/ruleGroups';
import { marked } from './marker';

/** The cluster that rules are installed for. */
export interface RuleCluster {
  prometheusUid: string;
  clusterUid: string;
  clusterLabel: string | undefined;
}

/** Where a rule lives and whom it tells. */
export interface RuleTarget {
  folderUid: string;
  /** Name of a contact point. */
  receiver: string;
}

export interface Wish {
  /** Absent: as the catalogue has it. Brought within the rule's bounds. */
  above?: number;
  paused: boolean;
}

/** A rule of the catalogue as we write it into Grafana, with our mark. */
export function ourRule(
  rule: AlertRule,
  cluster: RuleCluster,
  target: RuleTarget,
  { above, paused }: Wish
): StoredRule {
  const set = above === undefined ? undefined : withinBounds(rule, above);
  const override = set === undefined || set === rule.above ? { paused } : { paused, above: set };
  const options = { ...cluster, ...target, profile: 'verbose' as const, overrides: { [rule.id]: override } };
  const [ours] = grafanaRuleGroup(rule.group, [rule], options).rules;
  return marked({ ...ours! }, 'above' in override ? override.above : undefined);
}
