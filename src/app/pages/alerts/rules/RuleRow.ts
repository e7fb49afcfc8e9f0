import type { AlertRule } from '../../../../catalogue';
import type { EpochMs } from '../../../../contract/time';
import type { GroupPlace, StoredRule } from '../grafana/ruleGroups';
import type { Standing } from '../installed/standing';

/** What a rule does now. */
export type RuleCondition = 'firing' | 'pending' | 'failing' | 'normal' | 'paused' | 'absent';

export interface InstalledRule {
  place: GroupPlace;
  /** Null while its group is not read, or may not be. */
  stored: StoredRule | null;
  standing: Standing;
  paused: boolean;
  folder: string;
}

/** A rule of the catalogue with all that is known of it in Grafana and in Prometheus. */
export interface RuleRow {
  rule: AlertRule;
  uid: string;
  condition: RuleCondition;
  /** Why it cannot be evaluated, in Grafana's words. */
  trouble: string;
  /** Alerts that fire now. */
  firing: number;
  /** When it last began to fire; null when nobody knows. */
  firedAt: EpochMs | null;
  /** The threshold in force, or the one that an installation would set. */
  above: number;
  installed: InstalledRule | null;
  /** Whether the cluster's Prometheus evaluates it too. */
  inPrometheus: boolean;
}
