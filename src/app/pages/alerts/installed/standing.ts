import type { AlertRule } from '../../../../catalogue';
import type { StoredRule } from '../grafana/ruleGroups';
import { canonical } from './canonical';
import { isEdited, markOf } from './marker';
import { ourRule, type RuleCluster } from './ourRule';

/**
 * How an installed rule relates to the catalogue: `current` as we would write it now; `outdated` as we once wrote it;
 * `edited` somebody changed it, or made it; `locked` it belongs to a file; `unread` Grafana does not let us see it.
 */
export type Standing = 'current' | 'outdated' | 'edited' | 'locked' | 'unread';

/** What we would write now in the place of an installed rule: same folder, contact point, pause and threshold set. */
export function successorOf(rule: AlertRule, stored: StoredRule, cluster: RuleCluster): StoredRule {
  const target = {
    folderUid: stored.folderUID ?? '',
    receiver: stored.notification_settings?.receiver ?? '',
  };
  const wish = { above: markOf(stored)?.above, paused: stored.isPaused ?? false };
  const ours = ourRule(rule, cluster, target, wish);
  // Somebody may have moved it into a group of their own.
  return { ...ours, ruleGroup: stored.ruleGroup ?? ours.ruleGroup };
}

export function standingOf(rule: AlertRule, stored: StoredRule | null, cluster: RuleCluster): Standing {
  if (stored === null) {
    return 'unread';
  }
  if (stored.provenance === 'file') {
    return 'locked';
  }
  if (isEdited(stored)) {
    return 'edited';
  }
  const same = JSON.stringify(canonical(successorOf(rule, stored, cluster))) === JSON.stringify(canonical(stored));
  return same ? 'current' : 'outdated';
}
