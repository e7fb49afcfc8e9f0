import type { Condition, ObjectMeta } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import type { Row } from '../Family';

/** The words of a condition's status, as kube-state-metrics writes them. */
const STATUSES = ['true', 'false', 'unknown'];

export const NONE: readonly Row[] = [];

export const flag = (wanted: boolean) => (wanted ? 1 : 0);

/** A sample where there is a figure. */
export function amount(value: number | null): readonly Row[] {
  return value === null ? NONE : [[value]];
}

/** Unix time in whole seconds, as the API server tells it. */
export function instant(at: EpochMs | null): readonly Row[] {
  return at === null ? NONE : [[Math.floor(at / 1000)]];
}

/** One sample a word, 1 for the one that holds. */
export function oneOf(words: readonly string[], word: string): Row[] {
  return words.map((one) => [flag(one === word), one]);
}

/** One sample a status word, 1 for the one that holds; `before` are label values that go before it. */
export function statusRows(status: string, ...before: string[]): Row[] {
  const word = status.toLowerCase();
  return STATUSES.map((one) => [flag(one === word), ...before, one]);
}

/** Three samples a condition: its type, then the status word. */
export function conditionRows(conditions: readonly Condition[]): Row[] {
  return conditions.flatMap(({ type, status }) => statusRows(status, type));
}

/** One sample an owner: kind, name, and whether it manages the object; without any, one whose labels are empty. */
export function ownerRows({ owners }: ObjectMeta): readonly Row[] {
  return owners.length === 0
    ? [[1, '', '', '']]
    : owners.map(({ kind, name, controller }) => [1, kind, name, String(controller)] as const);
}
