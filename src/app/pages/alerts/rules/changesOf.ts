import { groupName } from '../../../../catalogue';
import type { StoredRule } from '../grafana/ruleGroups';
import type { GroupChanges } from '../installed/applyChanges';
import type { Change } from '../installed/change';
import { ourRule, type RuleCluster, type RuleTarget } from '../installed/ourRule';
import { successorOf } from '../installed/standing';
import type { RuleRow } from './RuleRow';

/** What a person may do with chosen rules. */
export type Deed =
  | { do: 'install'; target: RuleTarget }
  | { do: 'update' }
  | { do: 'enable' }
  | { do: 'disable' }
  | { do: 'uninstall' }
  | { do: 'threshold'; above: number };

/** Whether the deed makes sense for this rule; what belongs to a file is left alone. */
export function isFor(deed: Deed['do'], { installed, rule }: RuleRow): boolean {
  if (deed === 'install') {
    return installed === null;
  }
  if (installed === null || installed.standing === 'locked' || installed.standing === 'unread') {
    return false;
  }
  switch (deed) {
    case 'update':
      return installed.standing === 'outdated' || installed.standing === 'edited';
    case 'enable':
      return installed.paused;
    case 'disable':
      return !installed.paused;
    case 'threshold':
      return rule.bounds !== null;
    case 'uninstall':
      return true;
  }
}

function withThreshold(row: RuleRow, stored: StoredRule, above: number, cluster: RuleCluster): StoredRule {
  const target = { folderUid: stored.folderUID ?? '', receiver: stored.notification_settings?.receiver ?? '' };
  const ours = ourRule(row.rule, cluster, target, { above, paused: stored.isPaused ?? false });
  return { ...ours, ruleGroup: stored.ruleGroup ?? ours.ruleGroup };
}

function changeOf(row: RuleRow, deed: Deed, cluster: RuleCluster): Change | null {
  const { rule, uid, installed } = row;
  if (deed.do === 'install') {
    return { do: 'write', rule: ourRule(rule, cluster, deed.target, { above: row.above, paused: false }) };
  }
  const stored = installed?.stored;
  if (!stored) {
    return null;
  }
  switch (deed.do) {
    case 'update':
      return { do: 'write', rule: successorOf(rule, stored, cluster) };
    case 'threshold':
      return { do: 'write', rule: withThreshold(row, stored, deed.above, cluster) };
    case 'uninstall':
      return { do: 'remove', uid };
    case 'enable':
    case 'disable':
      return { do: 'pause', uid, paused: deed.do === 'disable' };
  }
}

/** The deed as changes of rule groups: what is installed stays in its group, what is new goes into the catalogue's. */
export function changesOf(rows: readonly RuleRow[], deed: Deed, cluster: RuleCluster): GroupChanges[] {
  const byPlace = new Map<string, GroupChanges & { changes: Change[] }>();
  for (const row of rows.filter((one) => isFor(deed.do, one))) {
    const change = changeOf(row, deed, cluster);
    if (change !== null) {
      const { group } = row.rule;
      const place =
        deed.do === 'install'
          ? { folderUid: deed.target.folderUid, title: groupName(group, cluster.clusterUid) }
          : row.installed!.place;
      const key = JSON.stringify(place);
      const known = byPlace.get(key) ?? { place, interval: group.intervalSeconds, changes: [] };
      known.changes.push(change);
      byPlace.set(key, known);
    }
  }
  return [...byPlace.values()];
}
