import type { GroupPlace, StoredGroup, StoredRule } from '../grafana/ruleGroups';
import { isEdited } from './marker';

/** One thing to do to one rule. */
export type Change =
  { do: 'write'; rule: StoredRule } | { do: 'remove'; uid: string } | { do: 'pause'; uid: string; paused: boolean };

/** What to do with a rule that somebody changed: leave it, or do as we wanted. */
export type Decision = 'mine' | 'ours';

/** A rule that somebody changed and that we were about to change as well. */
export interface Conflict {
  mine: StoredRule;
  /** Null when it was to be removed. */
  ours: StoredRule | null;
}

export interface Changed {
  group: StoredGroup;
  /** Conflicts nobody has decided yet; with any of them the group must not be written. */
  conflicts: Conflict[];
  /** False when the group would be written as it is. */
  differs: boolean;
}

const uidOf = (change: Change) => (change.do === 'write' ? change.rule.uid : change.uid);

/**
 * The group as it would be written: the changes done, everything else exactly as it was read, people's own rules and the
 * group's interval included. A rule that somebody changed stays unless it was decided otherwise; to pause one is no change
 * of it. `read` is null where there is no group yet; it then gets `interval` seconds.
 */
export function changed(
  read: StoredGroup | null,
  place: GroupPlace,
  interval: number,
  changes: readonly Change[],
  decisions: Readonly<Record<string, Decision>> = {}
): Changed {
  const wanted = new Map(changes.map((change) => [uidOf(change), change]));
  const conflicts: Conflict[] = [];
  const before = read?.rules ?? [];
  const kept = before.flatMap((stored): StoredRule[] => {
    const change = wanted.get(stored.uid);
    wanted.delete(stored.uid);
    if (change === undefined || decisions[stored.uid] === 'mine') {
      return change?.do === 'pause' ? [{ ...stored, isPaused: change.paused }] : [stored];
    }
    if (change.do === 'pause') {
      return [{ ...stored, isPaused: change.paused }];
    }
    const ours = change.do === 'write' ? change.rule : null;
    if (isEdited(stored) && decisions[stored.uid] !== 'ours') {
      conflicts.push({ mine: stored, ours });
      return [stored];
    }
    return ours === null ? [] : [ours];
  });
  const added = [...wanted.values()].flatMap((change) => (change.do === 'write' ? [change.rule] : []));
  const rules = [...kept, ...added];
  const differs = rules.length !== before.length || rules.some((rule, index) => rule !== before[index]);
  return { group: { ...(read ?? { ...place, interval }), rules }, conflicts, differs };
}
