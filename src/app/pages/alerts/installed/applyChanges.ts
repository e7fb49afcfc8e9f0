import { AlertingError, asAlertingError } from '../grafana/AlertingError';
import { readGroup, writeGroup, type GroupPlace } from '../grafana/ruleGroups';
import { changed, type Change, type Conflict, type Decision } from './change';

/** Changes of one rule group. */
export interface GroupChanges {
  place: GroupPlace;
  /** Seconds, for a group that is not there yet. */
  interval: number;
  changes: readonly Change[];
}

export type Outcome =
  | { done: true; groups: number }
  /** Nothing was written: these have to be decided first. */
  | { done: false; conflicts: Conflict[] };

/**
 * Reads every group afresh, and writes them unless a rule in one of them was changed by somebody and nobody has decided about
 * it: then nothing is written. Throws AlertingError; its message tells what was written before.
 */
export async function applyChanges(
  all: readonly GroupChanges[],
  decisions: Readonly<Record<string, Decision>> = {}
): Promise<Outcome> {
  const results = await Promise.all(
    all.map(async ({ place, interval, changes }) =>
      changed(await readGroup(place), place, interval, changes, decisions)
    )
  );
  const conflicts = results.flatMap((result) => result.conflicts);
  if (conflicts.length > 0) {
    return { done: false, conflicts };
  }
  const toWrite = results.filter(({ differs }) => differs);
  let written = 0;
  for (const { group } of toWrite) {
    try {
      await writeGroup(group);
      written++;
    } catch (thrown) {
      const error = asAlertingError(thrown);
      const before = written === 0 ? '' : ` ${written} of ${toWrite.length} groups were written before.`;
      throw new AlertingError(`${group.title}: ${error.message}${before}`, error.status);
    }
  }
  return { done: true, groups: written };
}
